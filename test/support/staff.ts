import type { DeliveredMail } from './delivered-mail.js';
import type { Organiser } from './organiser.js';
import { type Product, until } from './product.js';
import type { Answer, Visitor } from './visitor.js';

/** What colleagues who were invited here choose. */
export const password = 'kaze-no-toori-michi';

export const logIn = (visitor: Visitor, email: string, secret: string, next = ''): Promise<Answer> =>
  visitor.post('/login', { email, password: secret, next });

/** Asks for a log-in link and waits for its mail. @returns the path of the link */
export async function loginLink(product: Product, email: string): Promise<string> {
  const before = product.sink.mails.length;
  await product.visitor().post('/login/links', { email });
  const mailed = (): DeliveredMail | undefined => product.sink.mails.slice(before).find((mail) => mail.to === email);
  await until(
    () => mailed() !== undefined,
    () => `no log-in link to ${email}`,
  );
  return product.linkIn(mailed()!, '/login/links/');
}

/** Invites somebody by mail. @returns the path of the link */
export async function invite(product: Product, organiser: Organiser, email: string, role: string): Promise<string> {
  await organiser.visitor.post(organiser.path('members/invitations'), { email, role });
  return product.linkIn(await product.mailTo(email), '/invitations/');
}

/** Invites somebody who makes an account. @returns their browser, logged in */
export async function colleague(
  product: Product,
  organiser: Organiser,
  who: { email: string; name: string; role: string },
): Promise<Visitor> {
  const visitor = product.visitor();
  const opened = await visitor.get(await invite(product, organiser, who.email, who.role));
  const answer = await visitor.submit(opened, '/invitations/', { name: who.name, password });
  if (answer.status !== 200) throw new Error(`${who.email} did not join: ${answer.status} ${answer.text}`);
  return visitor;
}
