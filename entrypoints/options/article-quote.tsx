import { i18n } from '#i18n';
import { sentenceIn } from '../../lib/extract/sentence-span.ts';
import { askFrame } from '../../lib/messages/ask.ts';
import { plainText } from '../../lib/text/plain-text.ts';
import { useAnswer } from '../../lib/ui/use-answer.ts';

/** Where a new term was met: the sentence of the article, read from its tab while that is open. Nothing when it is gone. */
export function ArticleQuote({ acronym, tab }: { readonly acronym: string; readonly tab: number }) {
  const { value } = useAnswer(() => askFrame({ tab, frame: 0 }, 'get-acronym', { acronym }), `${tab} ${acronym}`);
  if (!value) return undefined;
  const { text, language, start } = value;
  const { start: from, end } = sentenceIn(text, start);
  return (
    <div class="article-quote">
      <p class="label">{i18n.t('ownInArticle')}</p>
      <blockquote dir="auto" {...(language ? { lang: language } : {})}>
        {plainText(text.slice(from, end))}
      </blockquote>
    </div>
  );
}
