import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { emulateMedia, mouseClick, mouseDrag, mouseMove, mouseWheel } from './tests/browser/mouse.ts';
import { findBrowser } from './tests/e2e/find-browser.ts';

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts', 'tests/corpus/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/unit/fake-browser.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { '#i18n': resolve('tests/browser/i18n.ts'), 'wxt/browser': resolve('tests/browser/fake-browser.ts') } },
        // Named here, or Vite finds them in the middle of a run and loads the page of a running test anew.
        optimizeDeps: { include: ['@floating-ui/core', 'axe-core', 'papaparse', 'preact', 'preact/hooks', 'preact/jsx-runtime', 'saxes'] },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { emulateMedia, mouseClick, mouseDrag, mouseMove, mouseWheel },
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          // Two browsers at a time: the tests mostly wait for a page.
          maxWorkers: 2,
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
