import { i18n } from '#i18n';

/** The subject field under which glossaries keep meanings from outside their subject: they keep a label off pages about something else. */
export const OTHER_MEANINGS = 'Other meanings';

/** A subject field as a single term carries it. */
export function subjectName(subjectField: string): string {
  return subjectField === OTHER_MEANINGS ? i18n.t('termAnotherMeaning') : subjectField;
}
