import { describe, expect, it } from 'vitest';
import { type Box, isInSafeTriangle } from '../../../lib/card/hover-intent.ts';
import { dmz, world } from './pointer-world.ts';

describe('opening by hovering', () => {
  it('opens where the pointer has rested for 250 ms, not before', () => {
    const { move, pass, log } = world();
    move(120, 110);
    pass(249);
    expect(log).toEqual([]);
    pass(1);
    expect(log).toEqual(['open DMZ']);
  });

  it('does not mind a trembling hand', () => {
    const { move, pass, log } = world();
    for (let step = 0; step < 20; step++) {
      move(120 + (step % 2 ? 3 : -2), 110 + (step % 3));
      pass(16);
    }
    expect(log).toEqual(['open DMZ']);
  });

  it('never opens for a pointer that only passes, and asks nothing of the page meanwhile', () => {
    const { glide, log, hitTests } = world();
    glide({ x: 0, y: 110 }, { x: 400, y: 110 }, 2000);
    expect(log).toEqual([]);
    expect(hitTests()).toBe(0);
  });

  it('does not open while a button is pressed', () => {
    const { move, pass, log } = world();
    move(110, 110);
    pass(100);
    move(112, 110, true);
    pass(1000);
    expect(log).toEqual([]);
  });

  it('does not open while the page scrolls under a still pointer, nor after it, until the pointer moves', () => {
    const { intent, move, pass, log } = world();
    move(120, 110);
    pass(100);
    intent.pause();
    move(120, 110); // What a browser reports of its own when the page has moved.
    pass(1000);
    expect(log).toEqual([]);
    move(121, 110);
    pass(250);
    expect(log).toEqual(['open DMZ']);
  });

  it('opens nothing over plain text', () => {
    const { move, pass, log } = world();
    move(10, 10);
    pass(1000);
    expect(log).toEqual([]);
  });

  it('opens another word instead when the pointer rests there', () => {
    const { move, pass, glide, log } = world();
    move(120, 118);
    pass(250);
    glide({ x: 120, y: 110 }, { x: 320, y: 110 }, 160);
    pass(250);
    expect(log).toEqual(['open DMZ', 'close', 'open JSA']);
  });

  it('leaves a card alone that was opened otherwise', () => {
    const { show, move, pass, log } = world();
    show(dmz);
    move(320, 110);
    pass(1000);
    expect(log).toEqual([]);
  });
});

describe('staying open', () => {
  const open = () => {
    const made = world();
    made.move(120, 110);
    made.pass(250);
    return made;
  };

  it('stays for as long as the pointer is on the word', () => {
    const { move, pass, log } = open();
    for (let minute = 0; minute < 60; minute++) {
      move(120 + (minute % 2), 110);
      pass(1000);
    }
    expect(log).toEqual(['open DMZ']);
  });

  it('closes 300 ms after the pointer has left word and card', () => {
    const { move, pass, log } = open();
    move(120, 60);
    pass(299);
    expect(log).toEqual(['open DMZ']);
    pass(1);
    expect(log).toEqual(['open DMZ', 'close']);
  });

  it.each([80, 400, 1200])('lets the pointer cross to the card in %i ms, and stays there', (ms) => {
    const { glide, pass, log } = open();
    glide({ x: 120, y: 110 }, { x: 300, y: 200 }, ms);
    pass(60_000);
    expect(log).toEqual(['open DMZ']);
  });

  it('waits for a pointer that crosses the gap slower than it would wait, as long as it goes towards the card', () => {
    const { glide, pass, log } = open();
    glide({ x: 120, y: 118 }, { x: 128, y: 130 }, 1600);
    pass(60_000);
    expect(log).toEqual(['open DMZ']);
  });

  it('closes when the pointer stops on its way to the card', () => {
    const { move, pass, log } = open();
    move(130, 122);
    move(132, 124);
    pass(300);
    expect(log).toEqual(['open DMZ', 'close']);
  });

  it('comes back in time', () => {
    const { move, pass, log } = open();
    move(120, 90);
    pass(200);
    move(120, 112);
    pass(1000);
    expect(log).toEqual(['open DMZ']);
  });

  it('does not close while the reader drags a selection out of the card', () => {
    const { move, pass, log } = open();
    move(120, 300);
    move(120, 500, true);
    pass(1000);
    expect(log).toEqual(['open DMZ']);
    move(120, 501);
    pass(300);
    expect(log).toEqual(['open DMZ', 'close']);
  });

  it('closes when the pointer leaves the document', () => {
    const { intent, pass, log } = open();
    intent.leave();
    pass(300);
    expect(log).toEqual(['open DMZ', 'close']);
  });
});

describe('a card the reader has closed', () => {
  it('stays closed until the pointer has left the word', () => {
    const { show, move, pass, log } = world();
    move(120, 110);
    pass(250);
    show(undefined);
    for (const x of [122, 132, 112, 124]) {
      move(x, 110);
      pass(300);
    }
    expect(log).toEqual(['open DMZ']);
    move(120, 60);
    pass(20);
    move(120, 110);
    pass(250);
    expect(log).toEqual(['open DMZ', 'open DMZ']);
  });
});

describe('the safe triangle', () => {
  const tip = { x: 200, y: 100 };
  const below: Box = { left: 100, top: 150, right: 300, bottom: 250 };

  it('reaches from the word to the corners of the card, whichever side it is on', () => {
    expect(isInSafeTriangle(tip, { x: 200, y: 130 }, below)).toBe(true);
    expect(isInSafeTriangle(tip, { x: 110, y: 148 }, below)).toBe(true);
    expect(isInSafeTriangle(tip, { x: 100, y: 110 }, below)).toBe(false);
    expect(isInSafeTriangle(tip, { x: 200, y: 90 }, below)).toBe(false);
    expect(isInSafeTriangle(tip, { x: 200, y: 80 }, { left: 100, top: 0, right: 300, bottom: 60 })).toBe(true);
    expect(isInSafeTriangle(tip, { x: 230, y: 105 }, { left: 260, top: 50, right: 400, bottom: 250 })).toBe(true);
  });
});
