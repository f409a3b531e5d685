import { type BundleContent, bundleContent } from '../bundle/bundle-content.ts';
import type { LabelRecord } from './label-record.ts';
import type { Register } from './open-register.ts';

const made = new WeakMap<readonly LabelRecord[], Promise<BundleContent>>();

/** What the bundle of a register holds. Signing it and publishing it, one after the other, need it once. */
export function registerBundle({ labels, ledger }: Register): Promise<BundleContent> {
  const content = made.get(labels) ?? bundleContent(labels.map(({ listed }) => listed), ledger.count);
  made.set(labels, content);
  return content;
}
