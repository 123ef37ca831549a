import { expect, it } from 'vitest';
import { eachBrowser } from './setup.ts';

eachBrowser('the welcome page', (session) => {
  it('has a live sample: marks, a card, and commands', async () => {
    const tab = await session().openExtensionPage('welcome.html');
    await tab.waitForHighlights((highlights) => Object.values(highlights).flat().includes('DMZ'));
    await tab.hoverText('DMZ');
    await tab.waitForCard((text) => text.includes('strip of land'));
    await tab.press('Escape');
    await tab.waitForNoCard();
    await session().runCommand('next-term', tab);
    await tab.waitForCard((text) => text.length > 40);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});
