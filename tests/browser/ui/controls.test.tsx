import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import '../../../lib/ui/controls.css';
import '../../../lib/ui/tokens.css';
import { EmptyState } from '../../../lib/ui/empty-state.tsx';
import { globeIcon } from '../../../lib/ui/icon-paths.ts';
import { RadioGroup } from '../../../lib/ui/radio-group.tsx';
import { SearchField } from '../../../lib/ui/search-field.tsx';
import { Select } from '../../../lib/ui/select.tsx';
import { Switch } from '../../../lib/ui/switch.tsx';
import { Toast } from '../../../lib/ui/toast.tsx';

let place: HTMLElement;

beforeEach(async () => {
  await page.viewport(800, 700);
  document.documentElement.lang = 'en';
  document.title = 'Controls';
  document.body.className = 'ui';
  document.body.style.background = 'var(--surface)';
  place = document.createElement('main');
  document.body.replaceChildren(place);
});

afterEach(() => {
  render(null, place);
  delete document.documentElement.dataset['theme'];
  document.body.removeAttribute('class');
  document.body.removeAttribute('style');
});

function everything() {
  return (
    <>
      <h1>Everything</h1>
      <Switch on name="Mark DMZ" onChange={() => undefined} />
      <Switch on={false} main name="Newsgloss on example.org" onChange={() => undefined} />
      <SearchField name="Search all terms" value="armis" onInput={() => undefined} />
      <Select
        name="Category"
        value="b"
        options={[
          { value: 'a', name: 'All' },
          { value: 'b', name: 'Places' },
        ]}
        onChange={() => undefined}
      />
      <RadioGroup
        legend="Mark"
        group="mark"
        value="dotted"
        choices={[
          { value: 'dotted', name: 'Dotted line', sample: <span class="term">armistice</span> },
          { value: 'tint', name: 'Tint', sample: <span class="term tint">armistice</span> },
        ]}
        onChange={() => undefined}
      />
      <button type="button" class="button primary">
        Turn on
      </button>
      <span class="chip">Places and borders</span>
      <p>
        <span class="found">armis</span>tice <span class="row-count">3</span>
      </p>
      <EmptyState icon={globeIcon} title="This page is in French" action={{ name: 'See your glossaries', run: () => undefined }}>
        All your glossaries are in English.
      </EmptyState>
      <Toast text="DMZ turned off" onUndo={() => undefined} onDismiss={() => undefined} onHold={() => undefined} />
    </>
  );
}

describe('the controls', () => {
  it.each(['light', 'dark'])('give axe nothing to complain of in the %s theme', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    render(everything(), place);
    for (const animation of document.getAnimations()) animation.finish();
    const { violations, passes } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(passes.some(({ id }) => id === 'color-contrast')).toBe(true);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('do not widen a page of 320 px, in either direction', async () => {
    await page.viewport(320, 700);
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      render(everything(), place);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    }
    document.documentElement.removeAttribute('dir');
  });
});

describe('a switch', () => {
  it('says what it switches and asks for the other state, without showing it by itself', async () => {
    const change = vi.fn();
    render(<Switch on={false} name="Mark DMZ" onChange={change} />, place);
    const button = page.getByRole('switch', { name: 'Mark DMZ' });
    await expect.element(button).toHaveAttribute('aria-checked', 'false');
    button.element().focus();
    await userEvent.keyboard(' ');
    expect(change).toHaveBeenCalledExactlyOnceWith(true);
    await expect.element(button).toHaveAttribute('aria-checked', 'false');
  });
});

describe('a search field', () => {
  it('tells what is typed, and its button empties it and gives the focus back', async () => {
    const input = vi.fn();
    const show = (value: string): void => {
      input(value);
      render(<SearchField name="Search all terms" value={value} onInput={show} />, place);
    };
    show('');
    expect(place.querySelector('button')).toBeNull();
    await userEvent.type(page.getByRole('searchbox', { name: 'Search all terms' }), 'dm');
    expect(input.mock.calls.flat()).toEqual(['', 'd', 'dm']);
    await userEvent.click(page.getByRole('button', { name: 'Clear the search' }));
    expect(input).toHaveBeenLastCalledWith('');
    expect(document.activeElement).toBe(place.querySelector('input'));
  });
});

describe('a group of radios', () => {
  it('is walked with the arrow keys and tells the choice', async () => {
    const change = vi.fn();
    const choices = [
      { value: 'first', name: 'First mention' },
      { value: 'all', name: 'Every mention' },
    ] as const;
    render(<RadioGroup legend="How often" group="often" value="first" choices={choices} onChange={change} />, place);
    page.getByRole('radio', { name: 'First mention' }).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(change).toHaveBeenCalledExactlyOnceWith('all');
  });
});

describe('a select', () => {
  it('tells the value of the chosen line', async () => {
    const change = vi.fn();
    render(
      <Select
        name="State"
        value="on"
        options={[
          { value: 'on', name: 'On' },
          { value: 'off', name: 'Off' },
        ]}
        onChange={change}
      />,
      place,
    );
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'State' }), 'Off');
    expect(change).toHaveBeenCalledExactlyOnceWith('off');
  });
});

describe('a toast', () => {
  it('is held while the pointer or the focus is in it', async () => {
    const hold = vi.fn();
    render(<Toast text="DMZ turned off" onUndo={() => undefined} onDismiss={() => undefined} onHold={hold} />, place);
    await userEvent.hover(page.getByText('DMZ turned off'));
    expect(hold).toHaveBeenLastCalledWith(true);
    page.getByRole('button', { name: 'Undo' }).element().focus();
    await commands.mouseMove({ x: 5, y: 5 });
    expect(hold).toHaveBeenLastCalledWith(true);
    page.getByRole('button', { name: 'Undo' }).element().blur();
    expect(hold).toHaveBeenLastCalledWith(false);
  });

  it('has its place before it has a text, so that the text is announced', async () => {
    const show = (text: string | undefined): void =>
      render(<Toast text={text} onDismiss={() => undefined} onHold={() => undefined} />, place);
    show(undefined);
    const status = place.querySelector('[role="status"]');
    show('DMZ turned off');
    expect(place.querySelector('[role="status"]')).toBe(status);
    expect(status?.textContent).toContain('DMZ turned off');
  });
});
