import { rememberFiles } from '../verification/register-files.ts';
import { verifyLabel } from '../verification/verify-label.ts';
import { readCheckerData } from './read-checker-data.ts';
import { fetchRegisterFile } from './fetch-register-file.ts';
import { restoreUnitPath } from './restore-unit-path.ts';
import { showAnswer, showChecking, showVersionAnswer } from './show-answer.ts';

/** Checks the label of this page on the reader's device and replaces the published answer. The only place on the site that reads
 *  the clock. Keeps nothing of what was scanned or chosen; of the register, only when its newest list was signed. */
const data = readCheckerData();
const SEEN = 'holdmark-status-seen';
document.documentElement.dataset['scripted'] = '';

if (data) {
  restoreUnitPath();
  const files = rememberFiles(fetchRegisterFile);

  const verify = (firmware: string | undefined) => verifyLabel(location.href, files, data.trust, new Date(), {
    origin: data.origin, ...(firmware && { firmware }), ...(statusSeen() && { statusSeen: statusSeen() }),
  });

  const versions = document.querySelector<HTMLFormElement>('#versions');
  const asked = new URLSearchParams(location.search).get('fw')?.trim().slice(0, 64) || undefined;
  if (asked && versions) choose(versions, asked);

  showChecking(data.words);
  void verify(asked).then((verdict) => {
    if (verdict.statusAt) rememberStatus(verdict.statusAt);
    showAnswer(verdict, data);
  });

  const answerFor = async (version: string): Promise<void> => {
    const verdict = await verify(version);
    showAnswer(verdict, data);
    showVersionAnswer(verdict, data);
  };
  versions?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') void answerFor(event.target.value);
  });
  versions?.addEventListener('submit', (event) => {
    event.preventDefault();
    const other = versions.querySelector<HTMLInputElement>('[name=other]')?.value.trim();
    if (!other) return;
    choose(versions, other);
    void answerFor(other);
  });
}

function choose(versions: HTMLFormElement, version: string): void {
  let known = false;
  for (const radio of versions.querySelectorAll<HTMLInputElement>('[name=fw]')) {
    radio.checked = radio.value === version;
    known ||= radio.checked;
  }
  const other = versions.querySelector<HTMLInputElement>('[name=other]');
  if (other && !known) other.value = version;
}

// Storage may be off, and then throws. A reader without it is only a little easier to fool with an old list.
function statusSeen(): Date | undefined {
  try {
    const seen = Number(localStorage.getItem(SEEN));
    return seen > 0 ? new Date(seen) : undefined;
  } catch {
    return undefined;
  }
}

function rememberStatus(statusAt: string): void {
  try {
    localStorage.setItem(SEEN, String(Math.max(Date.parse(statusAt), statusSeen()?.getTime() ?? 0)));
  } catch {
    return;
  }
}
