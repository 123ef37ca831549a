/** The element that has the focus, looked for inside open shadow roots; `undefined` when none but the page itself has it. */
export function deepFocus(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
