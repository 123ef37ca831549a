/** No name or explanation is longer; a pasted page is cut to this, since the background refuses longer questions. */
const LONGEST_QUERY = 200;

/** What is searched for when this was typed: without space around it, and at most 200 UTF-16 units. */
export function queryOf(typed: string): string {
  return typed.trim().slice(0, LONGEST_QUERY);
}
