import { codesFinder, type FindCodes } from '../find-codes.ts';

const MOST_CODES = 64;

/** Every code in a photograph, however small the codes are in it: the picture is searched whole, and in overlapping quarters.
 *  Undefined where it is no picture that this browser can open. */
export async function codesInPicture(picture: Blob): Promise<readonly string[] | undefined> {
  const find = await codesFinder(MOST_CODES);
  const image = await createImageBitmap(picture).catch(() => undefined);
  if (!image) return undefined;
  const found = new Set<string>();
  const { width, height } = image;
  const quarters = Math.max(width, height) > 1600 ? [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x / 4, y / 4, 0.5] as const)) : [];
  for (const [x, y, part] of [[0, 0, 1] as const, ...quarters]) {
    for (const code of await find(pixels(image, x * width, y * height, part * width, part * height))) found.add(code);
  }
  return [...found];
}

function pixels(source: CanvasImageSource, x: number, y: number, width: number, height: number): ImageData {
  const scale = Math.min(1, 2000 / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  // Pictures may have see-through parts: paper is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A camera that looks for codes until it is stopped or taken away. */
export interface Camera { stop(): void; readonly ended: Promise<void> }

/** @param see is told all codes of each picture that has any   @returns undefined where there is no camera, or nobody may use it */
export async function startCamera(video: HTMLVideoElement, see: (codes: readonly string[]) => void): Promise<Camera | undefined> {
  const stream = await navigator.mediaDevices?.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } }).catch(() => undefined);
  if (!stream) return undefined;
  video.srcObject = stream;
  await video.play();
  const find = await codesFinder(8);
  return { stop: () => { for (const track of stream.getTracks()) track.stop(); }, ended: lookOn(stream, video, find, see) };
}

async function lookOn(stream: MediaStream, video: HTMLVideoElement, find: FindCodes, see: (codes: readonly string[]) => void): Promise<void> {
  while (stream.active) {
    const codes = video.videoWidth > 0 ? await find(pixels(video, 0, 0, video.videoWidth, video.videoHeight)) : [];
    if (codes.length > 0) see(codes);
    await new Promise((again) => setTimeout(again, 150));
  }
}
