import { plainText } from './ruby.js';
import { zoneName } from './zone-name.js';

describe('the name of a time zone', () => {
  it('is the word that people in Japan use for their own', () => {
    expect(zoneName('Asia/Tokyo', 'ja')).toBe('日本時間');
    expect(plainText(zoneName('Asia/Tokyo', 'ja-easy'))).toBe('日本の 時間');
    expect(zoneName('Asia/Tokyo', 'en')).toBe('Japan time');
  });

  it('is the usual name of another one, with its id, which is what settings ask for', () => {
    expect(zoneName('Asia/Seoul', 'ja')).toBe('韓国標準時(Asia/Seoul)');
    expect(zoneName('Asia/Seoul', 'en')).toBe('Korean Standard Time (Asia/Seoul)');
    expect(zoneName('Europe/Berlin', 'ja')).toBe('中央ヨーロッパ時間(Europe/Berlin)');
    expect(zoneName('Europe/Berlin', 'en')).toBe('Central European Time (Europe/Berlin)');
    expect(zoneName('Europe/Berlin', 'ja-easy')).toBe('Europe/Berlin');
  });
});
