/** The name of the product, which is its own underline. A name is not translated. */
export function Wordmark() {
  return (
    <span class="wordmark" translate={false}>
      News<span>gloss</span>
    </span>
  );
}
