import type { PrintedDraft } from '../label/printed-draft.ts';
import type { LabelWording as Words } from '../wording/label-wordings.ts';
import type { IconName } from './icons.ts';

/** A fact that holds for the product's life, so that it may be printed. */
export interface LastingFact { readonly icon: IconName; readonly text: string }
type Subject = Pick<PrintedDraft, 'data' | 'access' | 'updates'>;

/** Three to five facts, most important first: what it can see and hear, how it is locked, how it is updated, what it depends on. */
export function lastingFacts(subject: Subject, words: Words): readonly LastingFact[] {
  const { sensors, worksWithoutCloud } = subject.data;
  return [
    ...senses(sensors, words),
    access(subject.access, words),
    updates(subject.updates.mode, words),
    worksWithoutCloud ? { icon: 'home', text: words.offline } as const : { icon: 'cloud', text: words.cloud } as const,
    ...(sensors.location === 'has' ? [{ icon: 'location', text: words.location } as const] : []),
  ].slice(0, 5);
}

function senses({ camera, microphone }: Subject['data']['sensors'], words: Words): readonly LastingFact[] {
  if (camera === 'has-not' && microphone === 'has-not') return [{ icon: 'no-sensors', text: words.noSensors }];
  return [
    camera === 'has' ? { icon: 'camera', text: words.camera } : { icon: 'no-camera', text: words.noCamera },
    microphone === 'has' ? { icon: 'microphone', text: words.microphone } : { icon: 'no-microphone', text: words.noMicrophone },
  ];
}

function access({ methods, password }: Subject['access'], words: Words): LastingFact {
  if (password === 'unique-per-product') return { icon: 'key', text: words.passwordUnique };
  if (password === 'chosen-at-first-use' || methods.includes('password')) return { icon: 'key', text: words.passwordChosen };
  if (methods.includes('passkey')) return { icon: 'person', text: words.passkey };
  if (methods.includes('physical')) return { icon: 'button', text: words.physical };
  return { icon: 'person', text: words.noLogin };
}

function updates(mode: Subject['updates']['mode'], words: Words): LastingFact {
  switch (mode) {
    case 'automatic': case 'automatic-can-be-turned-off': return { icon: 'update', text: words.updatesAutomatic };
    case 'by-consent': return { icon: 'ask', text: words.updatesByConsent };
    case 'manual': return { icon: 'by-hand', text: words.updatesManual };
    case 'none': return { icon: 'no-update', text: words.updatesNever };
  }
}
