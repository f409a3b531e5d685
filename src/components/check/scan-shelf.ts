import { codesFinder, type FindCodes } from '../find-codes.ts';

/** Every code in a photograph, however small the codes are in it: the picture is searched whole, and in overlapping quarters. */
export async function codesInPicture(picture: Blob, find: FindCodes): Promise<ReadonlySet<string>> {
  const image = await createImageBitmap(picture).catch(() => undefined);
  const found = new Set<string>();
  if (!image) return found;
  const { width, height } = image;
  const quarters = Math.max(width, height) > 1600 ? [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x / 4, y / 4, 0.5] as const)) : [];
  for (const [x, y, part] of [[0, 0, 1] as const, ...quarters]) {
    for (const code of await find(pixels(image, x * width, y * height, part * width, part * height))) found.add(code);
  }
  return found;
}

function pixels(source: CanvasImageSource, x: number, y: number, width: number, height: number): ImageData {
  const scale = Math.min(1, 2000 / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Scans one product after another until the picture is tapped or the page is left. Each code is told once. */
export async function scanWithCamera(video: HTMLVideoElement, tell: (code: string, first: boolean) => void): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } }).catch(() => undefined);
  if (!stream) return;
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const find = await codesFinder(8);
  const told = new Set<string>();
  const end = (): void => { for (const track of stream.getTracks()) track.stop(); };
  video.addEventListener('click', end, { once: true });
  while (stream.active) {
    for (const code of video.videoWidth > 0 ? await find(pixels(video, 0, 0, video.videoWidth, video.videoHeight)) : []) {
      if (told.has(code)) continue;
      tell(code, told.size === 0);
      told.add(code);
    }
    await new Promise((again) => setTimeout(again, 150));
  }
  video.hidden = true;
}
