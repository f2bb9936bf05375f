/** How somebody is asked: メール, 郵送, 手渡し, 電話. */
export const channels = ['mail', 'post', 'hand', 'phone'] as const;

export type Channel = (typeof channels)[number];
