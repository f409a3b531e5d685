import { codeFinder, type FindCode } from './find-codes.ts';
import { whatWasScanned, type Scanned } from './what-was-scanned.ts';

/** The scanning page. Pictures never leave the device, and nothing is opened unasked. */
const data = JSON.parse(document.querySelector('#scan-data')?.textContent ?? '{}') as { origin: string; prefix: string; says: Readonly<Record<'denied' | 'nothing' | 'looking' | Scanned['kind'], string>> };
const part = <T extends Element>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [video, start, stop, file, state, found] = [part<HTMLVideoElement>('scan-video'), part<HTMLButtonElement>('scan-start'), part<HTMLButtonElement>('scan-stop'), part<HTMLInputElement>('scan-file'), part('scan-state'), part<HTMLElement>('scan-found')];
const PAUSE = 150;
let stream: MediaStream | undefined;

start.addEventListener('click', () => void scanCamera());
// Until now nothing would have come of a press.
start.disabled = false;
stop.addEventListener('click', stopCamera);
file.addEventListener('change', () => take(file.files?.[0]));
// A screenshot is pasted or dropped; so is the text of a code. Fields of the page keep what is pasted into them.
document.addEventListener('paste', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
  take(event.clipboardData?.files[0], event.clipboardData?.getData('text/plain'));
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  take(event.dataTransfer?.files[0], event.dataTransfer?.getData('text/plain'));
});

function take(picture: File | undefined, text = ''): void {
  if (picture) void scanFile(picture);
  else if (text.trim()) show(text.trim());
}

async function scanCamera(): Promise<void> {
  found.hidden = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  } catch {
    say(data.says.denied);
    return;
  }
  video.srcObject = stream;
  toggle(true);
  await video.play();
  say(data.says.looking);
  const find = await codeFinder();
  while (stream) {
    const text = video.videoWidth > 0 ? await find(pixelsOf(video, video.videoWidth, video.videoHeight)) : undefined;
    if (text) {
      stopCamera();
      show(text);
      return;
    }
    await new Promise((again) => setTimeout(again, PAUSE));
  }
}

function stopCamera(): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  toggle(false);
  say('');
}

async function scanFile(picture: File): Promise<void> {
  found.hidden = true;
  say(data.says.looking);
  const find = await codeFinder();
  const image = await createImageBitmap(picture).catch(() => undefined);
  const text = image && (await findAtSizes(image, find));
  if (text) show(text);
  else say(data.says.nothing);
}

/** Large photographs are tried smaller first: a code fills them seldom, and a small picture is read at once. */
async function findAtSizes(image: ImageBitmap, find: FindCode): Promise<string | undefined> {
  const longest = Math.max(image.width, image.height);
  for (const side of [1200, 2400].filter((_side, i) => i === 0 || longest > 1200)) {
    const scale = Math.min(1, side / longest);
    const text = await find(pixelsOf(image, Math.round(image.width * scale), Math.round(image.height * scale)));
    if (text) return text;
  }
  return undefined;
}

function pixelsOf(source: CanvasImageSource, width: number, height: number): ImageData {
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, width, height);
  canvas.drawImage(source, 0, 0, width, height);
  return canvas.getImageData(0, 0, width, height);
}

function show(text: string): void {
  const scanned = whatWasScanned(text, [data.origin, location.origin]);
  say('');
  found.hidden = false;
  found.dataset['kind'] = scanned.kind;
  part('scan-kind').textContent = data.says[scanned.kind];
  part<HTMLElement>('scan-leads').hidden = ['text', 'barcode'].includes(scanned.kind);
  part('scan-text').textContent = scanned.shown;
  const open = part<HTMLAnchorElement>('scan-open');
  open.hidden = !('path' in scanned);
  if ('path' in scanned) open.href = data.prefix + scanned.path;
  part<HTMLElement>('scan-warning').hidden = scanned.kind !== 'foreign';
  found.focus();
}

const say = (text: string): void => { state.textContent = text; };

function toggle(running: boolean): void {
  video.hidden = !running;
  stop.hidden = !running;
  start.hidden = running;
}

// On a slow network a picture may have been chosen before this script was there.
take(file.files?.[0]);
