import { canonicalEmail, say } from '#platform';
import { isShort, tidy } from '#ui/i18n';
import { Transform } from 'class-transformer';
import { Allow, IsIn, Matches, ValidateBy } from 'class-validator';
import { emailWrong, nameLong, nameMissing, zoneWrong } from './words.js';

/** Anything but text is empty. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Text with its spaces put in order; anything but text is empty. */
export const Tidy = () => readAs((value) => tidy(text(value)));

/** Text as it was typed: passwords. Nobody types more than a thousand signs; the rest is never looked at. */
export const AsTyped = () => readAs((value) => text(value).slice(0, 1_000));

/** `Allow`: a property without any rule would be dropped as unknown. */
function readAs(read: (value: unknown) => string): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => read(value))(target, property as string);
    Allow()(target, property as string);
  };
}

/** An address we can write to, in its one spelling; a wrong one stays as it was typed, to be shown again. */
export function Email(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => canonicalEmail(text(value)) ?? text(value))(target, property as string);
    ValidateBy({
      name: 'email',
      validator: { validate: (value) => canonicalEmail(text(value)) !== null, defaultMessage: () => emailWrong },
    })(target, property as string);
  };
}

/** 1 to `most` letters as a reader counts them. */
export function Words(most: number, messages: { missing: string; long: string }): PropertyDecorator {
  return (target, property) => {
    Tidy()(target, property as string);
    ValidateBy({
      name: 'long',
      validator: { validate: (value) => isShort(text(value), most, most), defaultMessage: () => messages.long },
    })(target, property as string);
    ValidateBy({
      name: 'missing',
      validator: { validate: (value) => text(value) !== '', defaultMessage: () => messages.missing },
    })(target, property as string);
  };
}

export const PersonName = () => Words(100, { missing: nameMissing, long: nameLong });

export const HostName = () =>
  Words(200, {
    missing: say({ ja: '団体の名前を入力してください。', en: 'Please enter the name of the host body.' }),
    long: say({ ja: '団体の名前は200文字までにしてください。', en: 'Please use 200 characters at most for the name.' }),
  });

export function Slug(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => text(value).slice(0, 100).normalize('NFKC').trim().toLowerCase())(
      target,
      property as string,
    );
    Matches(/^[a-z0-9][a-z0-9-]{1,40}$/, {
      message: say({
        ja: 'アドレスの文字は、半角の英小文字・数字・ハイフンで、2〜41文字にしてください（例 hokubu-net）。',
        en: 'Please use 2 to 41 small letters, digits and hyphens for the address, such as hokubu-net.',
      }),
    })(target, property as string);
  };
}

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** An IANA zone. */
export const Zone = () => IsIn(zones, { message: zoneWrong });
