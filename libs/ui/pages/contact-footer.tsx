import type { ComponentChildren } from 'preact';
import { Icon } from '../kit/icon.js';
import type { IconName } from '../kit/icon-paths.js';
import { kitTexts } from '../kit/kit.texts.js';
import { useTexts } from '../kit/reading.js';
import { Say } from '../kit/say.js';

export interface Contact {
  /** body and, where there is one, the person: 「事務局(担当 笹森)」 */
  name: string;
  phone?: string | null | undefined;
  /** when somebody answers */
  hours?: string | undefined;
  fax?: string | null | undefined;
  /** the form to print and send back by fax */
  faxForm?: { href: string; label: string } | undefined;
  email?: string | null | undefined;
}

interface ContactFooterProps {
  contact: Contact | undefined;
  links?: readonly { href: string; label: string }[] | undefined;
}

/** Whom to ask, by voice, paper or mail. */
export function ContactFooter({ contact, links = [] }: ContactFooterProps) {
  const t = useTexts(kitTexts);
  if (!contact && links.length === 0) return null;
  return (
    <footer class="foot">
      {contact && (
        <>
          <p>
            <b>
              <Say>{t.contact}</Say>
            </b>
            <br />
            <Say>{contact.name}</Say>
          </p>
          <ul class="plain ways">
            {contact.phone && (
              <Way icon="phone" word={t.phone} note={contact.hours && <Say>{contact.hours}</Say>}>
                <a href={`tel:${contact.phone.replace(/[^\d+]/gu, '')}`}>{contact.phone}</a>
              </Way>
            )}
            {contact.fax && (
              <Way
                icon="fax"
                word={t.fax}
                note={contact.faxForm && <a href={contact.faxForm.href}>{contact.faxForm.label}</a>}
              >
                {contact.fax}
              </Way>
            )}
            {contact.email && (
              <Way icon="mail" word={t.email}>
                <Address>{contact.email}</Address>
              </Way>
            )}
          </ul>
        </>
      )}
      {links.length > 0 && (
        <p class="small">
          {links.map(({ href, label }, place) => (
            <>
              {place > 0 && ' ・ '}
              <a href={href}>
                <Say>{label}</Say>
              </a>
            </>
          ))}
        </p>
      )}
    </footer>
  );
}

function Way({
  icon,
  word,
  note,
  children,
}: {
  icon: IconName;
  word: string;
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <li>
      <Icon name={icon} />
      <span>
        <Say>{word}</Say> {children}
        {note && (
          <>
            <br />
            <small class="soft">{note}</small>
          </>
        )}
      </span>
    </li>
  );
}

/** A mail address that may break after its @ on a narrow screen. */
export function Address({ children }: { children: string }) {
  const [box, host] = children.split(/(?<=@)/u);
  return (
    <a href={`mailto:${children}`}>
      {box}
      <wbr />
      {host}
    </a>
  );
}
