import { bounds, smtpOptions } from './smtp-options.js';

const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 180_000,
  socketCloseTimeout: 1_000,
};

describe('SMTP_URL', () => {
  it('asks for encryption before a password is sent to another machine', () => {
    expect(smtpOptions('smtp://tsudoi:p%40ss@mail.example:587')).toEqual({
      connection: {
        ...patience,
        host: 'mail.example',
        port: 587,
        secure: false,
        ignoreTLS: false,
        requireTLS: true,
        name: undefined,
      },
      bounds,
      auth: { user: 'tsudoi', pass: 'p@ss' },
    });
  });

  it('speaks TLS from the start with smtps', () => {
    expect(smtpOptions('smtps://mail.example?name=tsudoi.example')).toEqual({
      connection: {
        ...patience,
        host: 'mail.example',
        port: undefined,
        secure: true,
        ignoreTLS: false,
        requireTLS: false,
        name: 'tsudoi.example',
      },
      bounds,
    });
  });

  it('can leave out STARTTLS for a relay on this machine', () => {
    expect(smtpOptions('smtp://127.0.0.1:25?tls=never').connection).toMatchObject({
      host: '127.0.0.1',
      port: 25,
      ignoreTLS: true,
      requireTLS: false,
    });
  });
});
