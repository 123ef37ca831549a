import { ancestorsOf } from '../../lib/card/ancestors-of.ts';
import { lightnessOf } from '../../lib/card/lightness-of.ts';
import type { LinePainter } from '../../lib/highlight/line.ts';
import { DrawnLines } from '../../lib/highlight/line-painter.ts';

/** The painter of lines of our own, with nothing drawn. */
export function drawLines(): LinePainter {
  return new DrawnLines({ outwards: ancestorsOf, lightness: lightnessOf });
}
