import { dirname, join } from 'node:path';
import type { ArtworkSource } from '../artwork/artwork-facts.ts';
import type { ArtworkRequest } from '../artwork/draw-artwork.ts';
import type { Mark } from '../artwork/marks/mark.ts';
import { specimenOf } from '../artwork/specimen.ts';
import type { Draft } from '../label/draft.ts';
import type { Statement } from '../label/statement.ts';
import { Fault } from '../register/fault.ts';
import { licensedMark } from '../register/licensed-mark.ts';
import type { Register } from '../register/open-register.ts';
import { qrTexts } from '../register/qr-texts.ts';
import { readDraftFile } from '../register/read-draft-file.ts';
import { findingsWordingOf } from '../wording/findings/findings-wording.ts';
import { sayFinding } from '../wording/say-finding.ts';

/** What a label's artwork is drawn from, the mark that it may show included. @throws Fault where it may not, or its file is not in order */
export async function sourceOf(register: Register, statement: Statement): Promise<ArtworkSource> {
  const { signed, compact } = qrTexts(statement, register.config);
  const mark = await licensedMark(join(register.root, 'labels'), statement.credentialSubject);
  return withMark({ config: register.config, demonstration: register.issuer.demonstration === true, qrText: signed, compactText: compact }, mark);
}

/** The same for a draft file, before there is a label. @throws Fault where it cannot be drawn */
export async function specimenSource(path: string, origin: string): Promise<ArtworkSource & Pick<ArtworkRequest, 'statement'>> {
  const draft = draftOf(path);
  return withMark(specimenOf(draft, origin), await licensedMark(dirname(path), draft));
}

const withMark = <T extends ArtworkSource>(source: T, mark: Mark | undefined): T => ({ ...source, ...(mark && { mark }) });

function draftOf(path: string): Draft {
  const { draft, findings } = readDraftFile(path);
  if (draft) return draft;
  const [first] = findings.map((finding) => ({ ...finding, said: sayFinding(finding, findingsWordingOf('en')) }));
  throw new Fault(`${path}:${first?.line}: ${first?.said.place ? `${first.said.place}: ` : ''}${first?.said.problem}`, `${findings.length} findings: see holdmark check ${path}`);
}
