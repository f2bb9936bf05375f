// The bare sender: one pooled nodemailer transport and a loop. Waits for its orders, sends, and says how long it took.
import { createTransport } from 'nodemailer';

export interface SendOrders {
  smtpUrl: string;
  connections: number;
  addresses: string[];
  message: { subject: string; text: string; html: string };
}

process.channel!.ref();
process.on('message', (orders: SendOrders) => void send(orders).then((milliseconds) => process.send!(milliseconds)));

async function send({ smtpUrl, connections, addresses, message }: SendOrders): Promise<number> {
  const { hostname, port } = new URL(smtpUrl);
  const transport = createTransport({
    host: hostname,
    port: Number(port),
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
  });
  const start = performance.now();
  await Promise.all(addresses.map((to) => transport.sendMail({ ...message, to, from: 'oshirase@mizunohama.example' })));
  const milliseconds = performance.now() - start;
  transport.close();
  return milliseconds;
}
