import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface SinkMail {
  readonly from: string;
  readonly to: string;
  /** Headers and body as they were sent, in lines of `\n`. */
  readonly source: string;
}

export interface SmtpSink {
  readonly port: number;
  readonly mails: SinkMail[];
  /** What recipients are answered with; null: taken. */
  refusal: string | null;
  close(): Promise<void>;
}

/** A mail server that keeps what it is given, and speaks no TLS. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, sink);
  });
  const sink: SmtpSink & { port: number } = {
    port: 0,
    mails: [],
    refusal: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  sink.port = (server.address() as AddressInfo).port;
  return sink;
}

function converse(socket: Socket, sink: SmtpSink): void {
  let input = '';
  let source: string | null = null;
  let envelope = { from: '', to: '' };
  socket.setEncoding('utf8').write('220 sink\r\n');
  socket.on('data', (text: string) => {
    input += text;
    for (let end = input.indexOf('\r\n'); end >= 0; end = input.indexOf('\r\n')) {
      const line = input.slice(0, end);
      input = input.slice(end + 2);
      take(line);
    }
  });

  function take(line: string): void {
    if (source === null) return command(line);
    if (line !== '.') {
      source += `${line.replace(/^\./, '')}\n`;
      return;
    }
    sink.mails.push({ ...envelope, source });
    source = null;
    socket.write('250 kept\r\n');
  }

  function command(line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (/^EHLO/i.test(line)) socket.write('250-sink\r\n250 8BITMIME\r\n');
    else if (/^MAIL/i.test(line)) {
      envelope = { ...envelope, from: address };
      socket.write('250 ok\r\n');
    } else if (/^RCPT/i.test(line)) {
      envelope = { ...envelope, to: address };
      socket.write(`${sink.refusal?.replace('{to}', address) ?? '250 ok'}\r\n`);
    } else if (/^DATA/i.test(line)) {
      source = '';
      socket.write('354 go on\r\n');
    } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '502 no\r\n');
  }
}
