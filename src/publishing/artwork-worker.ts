import { drawArtwork } from '../artwork/draw-artwork.ts';
import { type ArtworkToDraw, drawInto } from './artwork-store.ts';

/** A thread's part of drawing the artwork of many labels. @throws Error where a file would not scan */
export const drawKept = ({ folder, request }: ArtworkToDraw): Promise<void> => drawInto(folder, drawArtwork(request));
