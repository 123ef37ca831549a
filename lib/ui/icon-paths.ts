// One drawing a name: 16 px grid, drawn with a round pen of 1.5. Single constants, so that a bundle holds only what it draws.

export const closeIcon = 'M4 4l8 8M12 4l-8 8';
export const backIcon = 'M13 8H3.5M7 4.5L3.5 8L7 11.5';
export const offIcon =
  'M3 3l10 10M6.9 4.1C7.25 4 7.6 4 8 4c2.9 0 4.9 1.9 6 4c-.45.85-1.05 1.65-1.8 2.3M4.2 5.5C3.25 6.15 2.5 7 2 8c1.1 2.1 3.1 4 6 4c.75 0 1.45-.1 2.1-.35M9.4 9.5a2.1 2.1 0 0 1-2.9-2.9';
export const apartIcon = 'M3 6h10M3 10h10M10.5 3l-5 10';
export const warningIcon = 'M8 2.75L13.9 13H2.1zM8 6.5v3.25M8 11.35v.01';
export const searchIcon = 'M11.25 7a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 0 1 8.5 0zM10.1 10.1l3.4 3.4';
export const settingsIcon =
  'M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M12 5a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 0 1 3.5 0zM7.5 11a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 0 1 3.5 0z';
export const saveIcon = 'M8 2.5v7.25M4.9 6.9L8 9.9l3.1-3M3 13.25h10';
export const plusIcon = 'M8 3v10M3 8h10';
export const checkIcon = 'M3 8.5l3.25 3.25L13 4.75';
export const chevronDownIcon = 'M4 6l4 4l4-4';
export const chevronStartIcon = 'M10 4L6 8l4 4';
export const chevronEndIcon = 'M6 4l4 4l-4 4';
export const goIcon = 'M3 3v4.5A2.5 2.5 0 0 0 5.5 10H13M10 7l3 3l-3 3';
export const listIcon = 'M6 4.25h7.5M6 8h7.5M6 11.75h7.5M2.75 4.25h.01M2.75 8h.01M2.75 11.75h.01';
export const tagIcon = 'M2.75 2.75h5L13.5 8.5l-5 5L2.75 7.75zM5.6 5.6h.01';
export const bookIcon =
  'M8 4C6.5 2.9 4.75 2.75 2.5 2.75v9.5C4.75 12.25 6.5 12.4 8 13.5c1.5-1.1 3.25-1.25 5.5-1.25v-9.5C11.25 2.75 9.5 2.9 8 4zM8 4v9.5';
export const globeIcon =
  'M13.75 8a5.75 5.75 0 1 1-11.5 0a5.75 5.75 0 0 1 11.5 0zM2.25 8h11.5M8 2.25c1.6 1.6 2.4 3.5 2.4 5.75S9.6 12.15 8 13.75C6.4 12.15 5.6 10.25 5.6 8S6.4 3.85 8 2.25z';
export const lettersIcon = 'M1.75 12L5 4l3.25 8M2.9 9.25h4.2M14 7v5M14 9.5a2.25 2.25 0 1 1-4.5 0a2.25 2.25 0 0 1 4.5 0z';
export const keyboardIcon = 'M2 4h12v8.25H2zM4.6 6.75h.01M7 6.75h.01M9.3 6.75h.01M11.5 6.75h.01M5 9.6h6';
export const shieldIcon = 'M8 2.25l5 1.75v4c0 2.75-2 4.75-5 5.75c-3-1-5-3-5-5.75V4z';
export const clockIcon = 'M13.75 8a5.75 5.75 0 1 1-11.5 0a5.75 5.75 0 0 1 11.5 0zM8 4.75V8l2.25 1.5';
export const linkOutIcon = 'M9.5 2.75h3.75V6.5M13 3L7.5 8.5M6.5 3.75H3v9.5h9.25V9.5';
export const lockIcon = 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
export const pinIcon = 'M5.75 2.5h4.5M6.25 2.5v3.75L4.5 9h7L9.75 6.25V2.5M8 9v4.5';
export const copyIcon = 'M6 6h7.25v7.25H6zM10 6V2.75H2.75V10H6';
export const quoteIcon = 'M6.5 4.25C4.4 4.9 3.25 6.3 3.25 8.25v3h3.25V8.25H3.25M12.75 4.25c-2.1.65-3.25 2.05-3.25 4v3h3.25V8.25H9.5';
export const importIcon = 'M8 10.25V3M4.9 5.75L8 2.75l3.1 3M3 13.25h10';
export const sameIcon = 'M3.5 6h9M3.5 10h9';
export const penIcon = 'M3 13l.75-3L10.5 3.25a1.6 1.6 0 0 1 2.25 2.25L6 12.25zM9.25 4.5l2.25 2.25';
export const binIcon = 'M3 4.5h10M6.5 4.25V2.75h3v1.5M4.25 4.5l.75 8.75h6l.75-8.75M6.75 7v3.75M9.25 7v3.75';
export const personIcon = 'M10.75 5.25a2.75 2.75 0 1 1-5.5 0a2.75 2.75 0 0 1 5.5 0zM2.75 13.5a5.25 5.25 0 0 1 10.5 0';
export const exchangeIcon = 'M5.5 13V3.25M3 5.75l2.5-2.5L8 5.75M10.5 3v9.75M8 10.25l2.5 2.5l2.5-2.5';
