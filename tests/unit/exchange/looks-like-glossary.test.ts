import { describe, expect, it } from 'vitest';
import type { Format } from '../../../lib/exchange/draft.ts';
import { looksLikeGlossary } from '../../../lib/exchange/looks-like-glossary.ts';
import { writeGlossary } from '../../../lib/exchange/write-glossary.ts';
import { glossaryOf } from '../match/demo-glossary.ts';

describe('the beginning of a file', () => {
  it.each<Format>(['json', 'csv', 'tsv', 'tbx'])('looks like a glossary in our %s', (format) => {
    const { text } = writeGlossary(glossaryOf({ dmz: { labels: ['DMZ'] } }), format);
    expect(looksLikeGlossary(text.slice(0, 4000))).toBe(true);
  });

  it.each([
    'Term;Definition\nDMZ;A strip of land.\n',
    'sep=;\r\nword;meaning\r\n',
    '"Abbreviation","Meaning","Source"\n',
    '[{"term": "DMZ", "definition": "…"}]',
    '<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX">',
    '<!-- ours --><tbx style="dca">',
  ])('looks like one in %j', (head) => {
    expect(looksLikeGlossary(head)).toBe(true);
  });

  it.each([
    '',
    '{"name": "newsgloss", "version": "1.0.0"}',
    '{"definition": "of a schema"}',
    '<rss version="2.0"><channel><title>News</title></channel></rss>',
    'User-agent: *\nDisallow: /\n',
    'date,price\n2024-01-01,3\n',
    'term\nDMZ\n',
    'A letter about terms, definitions and all that.\n',
  ])('does not in %j', (head) => {
    expect(looksLikeGlossary(head)).toBe(false);
  });
});
