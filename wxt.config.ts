import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { bundleGlossaries, glossaryFiles } from './bundle-glossaries.ts';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('lib/ui/locales') },
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'next-term': { suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' }, description: '__MSG_commandNextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' }, description: '__MSG_commandPreviousTerm__' },
    },
    // Nothing is fetched, ever: the extension's own pages may only load what is inside the package. The development server could not work so.
    ...(command === 'build'
      ? {
          content_security_policy: {
            extension_pages:
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
          },
        }
      : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'newsgloss@newsgloss.example', strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => void files.push(...packedGlossaries()),
    'vite:build:extendConfig': (entrypoints, config) =>
      giveBrowser(
        entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script'),
        config,
      ),
    'vite:devServer:extendConfig': (config) => giveBrowser(false, config),
  },
  zip: { includeSources: ['glossary/**', 'lib/**', 'entrypoints/**', 'public/**'] },
  vite: () => ({ plugins: [dropInnerHtml()], build: { target: ['chrome128', 'firefox146'] } }),
});

/** The glossaries as they ship, written beside WXT's other generated files for it to copy. */
function packedGlossaries(): ResolvedPublicFile[] {
  return Object.entries(bundleGlossaries(glossaryFiles())).map(([relativeDest, contents]) => {
    const absoluteSrc = resolve('.wxt', relativeDest);
    mkdirSync(dirname(absoluteSrc), { recursive: true });
    writeFileSync(absoluteSrc, contents);
    return { absoluteSrc, relativeDest };
  });
}

/**
 * The polyfill goes where the extension's own code runs. In the content script, which every page pays for, the browsers'
 * native promises do (docs/decisions/0003-the-polyfills-place.md); WXT's content script context and the plural forms of its
 * messages are left out there too.
 */
function giveBrowser(isContentScript: boolean, config: InlineConfig): void {
  const alias: Record<string, string> = isContentScript
    ? { 'wxt/utils/content-script-context': resolve('entrypoints/content/no-context.ts') }
    : { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' };
  config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
  if (isContentScript) config.plugins = [...(config.plugins ?? []), plainWords(), usedTokens()];
}

/** The card carries the design tokens that it uses, and not those of the other surfaces. */
function usedTokens(): Plugin {
  const drop = (code: string): string =>
    code.replace(/(--[a-z0-9-]+):[^;{}`]+;/g, (all, name) => (code.includes(`var(${name}`) ? all : ''));
  return {
    name: 'newsgloss:used-tokens',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // A token may be used only by one that is dropped.
        for (let before = ''; before !== chunk.code; ) {
          before = chunk.code;
          chunk.code = drop(before);
        }
      }
    },
  };
}

/** WXT's own alias of `#i18n` comes first of all, so what it leads to is replaced. */
function plainWords(): Plugin {
  const words = JSON.stringify(resolve('entrypoints/content/words.ts'));
  return {
    name: 'newsgloss:plain-words',
    enforce: 'pre',
    load: (id) => (/[\\/]\.wxt[\\/]i18n[\\/]index\.ts$/.test(id) ? `export { i18n } from ${words}` : undefined),
  };
}

/**
 * Removes Preact's support for `dangerouslySetInnerHTML`, which nothing here uses. With it gone the shipped code holds
 * no write to `innerHTML` at all, so no glossary text can ever become markup.
 */
function dropInnerHtml(): Plugin {
  return {
    name: 'newsgloss:drop-inner-html',
    transform(code, id) {
      if (!/node_modules[\\/]preact[\\/]dist/.test(id) || !code.includes('.innerHTML')) return undefined;
      return { code: code.replace(/\.innerHTML\s*=(?!=)/g, '.textContent='), map: null };
    },
  };
}
