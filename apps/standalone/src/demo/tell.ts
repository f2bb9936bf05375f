import type { Made } from './fill.js';
import { network } from './hosts.js';

/** What somebody who looks around needs: how to log in, and what to open first. */
export function tell({ email, password, links }: Made, baseUrl: string): string {
  return `
  見本(架空の団体・人) / Demo (nobody here exists)

  ログイン / Log in   ${baseUrl}/login
    ${email}
    ${password}
    受付だけの人も同じパスワード / Reception only, same password: ${network.staff.find(({ role }) => role === 'reception')!.email}

  はじめに見るなら / Worth opening first
    申込のページ / Public page        ${baseUrl}${links.event}
    待っている人のページ / My page    ${baseUrl}${links.my}
    集計(ログイン後) / Tally (staff)  ${baseUrl}${links.tally}
`;
}
