/** Values of the visual reference, light only: mail programs darken a mail by themselves. */
export const colour = {
  ink: '#1a1a1a',
  soft: '#4d4d4d',
  line: '#cccccc',
  paper: '#ffffff',
  panel: '#f2f2f2',
  accent: '#00118f',
  ok: '#115a36',
  warn: '#8b3200',
  bad: '#a90000',
};

export const size = { small: '16px', body: '18px' };

export const page = { margin: 0, padding: 0, background: colour.panel };

/** @param wide やさしい日本語: room between the lines for furigana, and breaks only at its spaces */
export const sheet = (wide: boolean) => ({
  maxWidth: '640px',
  background: colour.paper,
  color: colour.ink,
  fontFamily: `'Hiragino Sans','Yu Gothic UI','Meiryo',sans-serif`,
  fontSize: size.body,
  lineHeight: wide ? 2.15 : 1.7,
  wordBreak: wide ? 'keep-all' : 'auto-phrase',
});
