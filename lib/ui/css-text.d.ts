// Style sheets that are taken as text, for the closed root of the card.
declare module '*.css?inline' {
  const text: string;
  export default text;
}
