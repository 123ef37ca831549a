import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/** Stands in a message for something that is no plain text: pass it as a substitution (U+FFFC, object replacement character). */
export const SLOT = '\uFFFC';

/** A message whose slots are filled with the children, in their order, so that a translation may put them anywhere. */
export function FilledMessage({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  const fillings = toChildArray(children);
  return (
    <>
      {text.split(SLOT).map((piece, place) => (
        <Fragment key={place}>
          {place > 0 ? fillings[place - 1] : undefined}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
