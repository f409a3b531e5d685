import { readCode } from '../verification/read-code.ts';
import { type FetchFile, rememberFiles } from '../verification/register-files.ts';
import type { Verdict } from '../verification/verdict.ts';
import { verifyLabel } from '../verification/verify-label.ts';
import type { CheckerData } from './checker-data.ts';
import { fetchRegisterFile } from './fetch-register-file.ts';
import { inTime } from './in-time.ts';
import { restoreUnitPath } from './restore-unit-path.ts';
import { showAnswer, showChecking } from './show-answer.ts';

const SEEN = 'holdmark-status-seen';

/** Checks the label of this page on the reader's device and replaces the published answer. The only place on the site that reads
 *  the clock. Keeps nothing of what was scanned or chosen; of the register, only when its newest list was signed.
 *  @returns checks again, with files that are fetched anew */
export function verifyHere(data: CheckerData): () => void {
  restoreUnitPath();
  // Once: whoever follows an anchor of the page leaves the signature behind.
  const scanned = location.href;
  let files = rememberFiles(fetchRegisterFile);
  let version = readCode(location.href)?.firmware;
  let besideVersions = false;
  const check = async (): Promise<void> => {
    const ask = (from: FetchFile): Promise<Verdict> => verifyLabel(scanned, from, data.trust, new Date(), { origin: data.origin, ...(version && { firmware: version }), get statusSeen() { return seen; } });
    const answer = inTime(ask, files, (verdict) => showAnswer(verdict, data, besideVersions));
    // Storage is slow to answer the first time: it is asked while the files are on their way.
    const seen = statusSeen();
    const { statusAt } = await answer;
    if (statusAt) rememberStatus(statusAt);
  };
  const versions = document.querySelector<HTMLFormElement>('#versions');
  if (versions) letChoose(versions, version, (chosen) => {
    version = chosen;
    besideVersions = true;
    void check();
  });
  showChecking(data.words);
  void check();
  return () => {
    files = rememberFiles(fetchRegisterFile);
    void check();
  };
}

function letChoose(versions: HTMLFormElement, asked: string | undefined, answer: (version: string) => void): void {
  const radios = [...versions.querySelectorAll<HTMLInputElement>('[name=fw]')];
  const other = versions.querySelector<HTMLInputElement>('[name=other]');
  const mark = (version: string): void => {
    for (const radio of radios) radio.checked = radio.value === version;
    if (other) other.value = radios.some((radio) => radio.checked) ? '' : version;
  };
  if (asked) mark(asked);
  versions.onchange = ({ target }) => {
    const chosen = radios.find((radio) => radio === target);
    if (chosen) answer(chosen.value);
  };
  versions.onsubmit = (event) => {
    event.preventDefault();
    const typed = other?.value.trim();
    if (!typed) return;
    mark(typed);
    answer(typed);
  };
}

// Storage may be off, and then throws. A reader without it is only a little easier to fool with an old list.
function statusSeen(): Date | undefined {
  try {
    return new Date(Number(localStorage.getItem(SEEN)));
  } catch {
    return undefined;
  }
}

function rememberStatus(statusAt: string): void {
  try {
    localStorage.setItem(SEEN, String(Math.max(Date.parse(statusAt), Number(statusSeen()) || 0)));
  } catch {
    return;
  }
}
