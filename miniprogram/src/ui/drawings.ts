// The drawings themselves: paths on a 24-px grid, round ends, drawn by us.

export const drawings = {
  today:
    '<path d="M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5z"/><path fill="none" d="M8 3v4M16 3v4M8.5 13.5l2.5 2.5 4.5-5"/>',
  children:
    '<circle cx="9" cy="8" r="3.25"/><path d="M3 19.5c0-3.6 2.6-6 6-6s6 2.4 6 6"/><circle cx="17" cy="10.5" r="2.4"/><path d="M16.6 14.6c2.6 0 4.4 1.8 4.4 4.9"/>',
  figures: '<path d="M4 20h16M6.5 20v-7M12 20V5M17.5 20v-10"/>',
  talk: '<path d="M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v8.5a1.5 1.5 0 0 1-1.5 1.5H12l-4.5 3.5v-3.5h-2A1.5 1.5 0 0 1 4 15z"/><path fill="none" d="M8 9.2h8M8 12.5h5"/>',
  me: '<circle cx="12" cy="8" r="3.75"/><path d="M4.5 20c0-4.2 3.2-7 7.5-7s7.5 2.8 7.5 7"/>',
  outbox: '<path d="M12 15.5V4.5M7.5 9L12 4.5 16.5 9M4.5 15.5v4h15v-4"/>',
  back: '<path d="M15 4.5L7.5 12l7.5 7.5"/>',
  onward: '<path d="M9.5 5.5L16 12l-6.5 6.5"/>',
  open: '<path d="M5.5 9l6.5 6.5L18.5 9"/>',
  shut: '<path d="M5.5 15L12 8.5l6.5 6.5"/>',
  tick: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5l3.2 2"/>',
  training:
    '<path d="M4 5h16v10.5H4z"/><path fill="none" d="M12 15.5v2M8.5 20.5l3.5-3 3.5 3M8 8.5h8M8 12h5"/>',
  call: '<path d="M6.2 4h2.6l1.6 4.2-2 1.6a12 12 0 0 0 5.8 5.8l1.6-2 4.2 1.6v2.6A2 2 0 0 1 17.9 20C10.6 19.7 4.3 13.4 4 6.1A2 2 0 0 1 6.2 4z"/>',
  offline:
    '<path d="M4 4l16 16M9.3 6.6A5.5 5.5 0 0 1 17 10.5a4 4 0 0 1 3.4 6M17 18.5H7a4.2 4.2 0 0 1-.8-8.3"/>',
  attention: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16.3v.2"/>',
  again: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4.2h-4.2"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
  people:
    '<circle cx="10" cy="8" r="3.5"/><path d="M3.5 19.5c0-3.9 2.8-6.5 6.5-6.5 1.6 0 3 .5 4.1 1.3"/><path d="M14.5 17.5h6M17.5 14.5v6"/>',
  waiting: '<path d="M4.5 5.5h15v13h-15zM4.5 13.5h4l1.5 2.5h4l1.5-2.5h4"/>',
  glass:
    '<path d="M3 12c2.4-4 5.4-6 9-6s6.6 2 9 6c-2.4 4-5.4 6-9 6s-6.6-2-9-6z"/><circle cx="12" cy="12" r="2.75"/>',
  erase: '<path d="M5 7.5h14M9.5 7.5v-3h5v3M7 7.5l.8 12h8.4l.8-12M10.5 11v5M13.5 11v5"/>',
  aloud:
    '<path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4z"/><path fill="none" d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11"/>',
  down: '<path d="M12 4.5v14M6 13l6 6 6-6"/>',
  pen: '<path d="M4.5 19.5l1-4L16 5a2.1 2.1 0 0 1 3 3L8.5 18.5z"/><path fill="none" d="M14 7l3 3"/>',
  sheet:
    '<path d="M6.5 3.5h8l4 4v13h-12z"/><path fill="none" d="M14.5 3.5v4h4M9.5 11.5h6M8.8 17.2c1.2-2.4 2-2.6 2.2-.9.2 1.4 1-.9 1.8-.3.6.5 1 .6 2.9.2"/>',
  plus: '<path d="M12 5.5v13M5.5 12h13"/>',
  minus: '<path d="M5.5 12h13"/>',
  outreach:
    '<path d="M4 10v4.5h3l7.5 4v-12.5l-7.5 4z"/><path fill="none" d="M8 14.5l1 5h2.5l-.8-3.6M17.5 9.5a4 4 0 0 1 0 5.5M19.8 7a7.6 7.6 0 0 1 0 10.5"/>',
  policy:
    '<path d="M5 4.5h10.5a3.5 3.5 0 0 1 3.5 3.5v12H8.5A3.5 3.5 0 0 1 5 16.5z"/><path fill="none" d="M5 16.5A3.5 3.5 0 0 1 8.5 13H19M8.8 8.2h6.4"/>',
  scan: '<path d="M4.5 8.5v-4h4M15.5 4.5h4v4M19.5 15.5v4h-4M8.5 19.5h-4v-4M7 12h10"/>',
  bank: '<path d="M8 4.5h11.5V16H8z"/><path fill="none" d="M4.5 8v11.5H16M11 10.2l2 2 3.6-4"/>',
  learning:
    '<path d="M12 6.5c-2-1.5-4.5-2-7.5-2v13c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2v-13c-3 0-5.5.5-7.5 2z"/><path fill="none" d="M12 6.5v13"/>',
  bell: '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>',
} as const;
export type IconName = keyof typeof drawings;
