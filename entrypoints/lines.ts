import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawLines } from './content/draw-lines.ts';
import { offerPart } from './content/late-parts.ts';

/** Draws lines of our own. It runs beside the content script, in a frame that has marks which cannot be highlights. */
export default defineUnlistedScript(() => offerPart('lines', drawLines()));
