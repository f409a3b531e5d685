import { exportFiles } from '../exports/export-files.ts';
import { exportSourceOf } from '../exports/export-label.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

/** `/labels/{number}/exports/…`: one label in other people's formats. Like its page they say how the label stood when they were
 *  written, and like its page they are written again when the label changes; where the state is named, so is the day. */
export function* exportSiteFiles({ register, site }: Pick<SiteSource, 'register' | 'site'>, label: LabelRecord): Iterable<SiteFile> {
  yield* exportFiles(exportSourceOf(label, { ...register.config, demonstration: site.demonstration }, site.asOf, register.config.languages[0]));
}
