import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createSecureServer, type TlsOptions, TLSSocket } from 'node:tls';

export interface SinkMail {
  readonly from: string;
  readonly to: string;
  /** Headers and body as they were sent, in lines of `\n`. */
  readonly source: string;
  readonly isSecure: boolean;
}

export interface SmtpSink {
  readonly port: number;
  readonly mails: SinkMail[];
  /** What came before TLS, or without it: the first word of each command. */
  readonly saidInClear: string[];
  /** What recipients are answered with; null: taken. */
  refusal: string | null;
  close(): Promise<void>;
}

/** `start`: TLS from the first byte; `upgrade`: by STARTTLS. */
export interface SinkTls extends TlsOptions {
  readonly kind: 'start' | 'upgrade';
}

/** A mail server that keeps what it is given; without `tls` it speaks none. */
export async function startSmtpSink(tls?: SinkTls): Promise<SmtpSink> {
  const sockets = new Set<Socket>();
  const greet = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.write('220 sink\r\n');
    converse(socket, sink, tls?.kind === 'upgrade' ? tls : null);
  };
  const server = tls?.kind === 'start' ? createSecureServer(tls, greet) : createServer(greet);
  const sink: SmtpSink & { port: number } = {
    port: 0,
    mails: [],
    saidInClear: [],
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

/** `upgrade`: what STARTTLS leads to; null: it is not offered. */
function converse(socket: Socket, sink: SmtpSink, upgrade: TlsOptions | null): void {
  let input = '';
  let source: string | null = null;
  let envelope = { from: '', to: '' };
  const isSecure = socket instanceof TLSSocket;
  socket.on('error', () => undefined);
  socket.on('data', hear);

  function hear(bytes: Buffer): void {
    input += bytes.toString('utf8');
    for (let end = input.indexOf('\r\n'); end >= 0; end = input.indexOf('\r\n')) {
      const line = input.slice(0, end);
      input = input.slice(end + 2);
      take(line);
    }
  }

  function take(line: string): void {
    if (source === null) return command(line);
    if (line !== '.') {
      source += `${line.replace(/^\./, '')}\n`;
      return;
    }
    sink.mails.push({ ...envelope, source, isSecure });
    source = null;
    socket.write('250 kept\r\n');
  }

  function command(line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    const [verb = ''] = line.toUpperCase().split(' ');
    if (!isSecure) sink.saidInClear.push(verb);
    if (verb === 'STARTTLS' && upgrade) return secure(upgrade);
    if (verb === 'DATA') source = '';
    if (verb === 'MAIL') envelope = { ...envelope, from: address };
    if (verb === 'RCPT') envelope = { ...envelope, to: address };
    socket.write(`${answerTo(verb, address)}\r\n`);
  }

  function answerTo(verb: string, address: string): string {
    if (verb === 'EHLO') return `250-sink\r\n${upgrade ? '250-STARTTLS\r\n' : ''}250 AUTH PLAIN`;
    if (verb === 'RCPT') return sink.refusal?.replace('{to}', address) ?? '250 ok';
    return ANSWERS[verb] ?? '502 no';
  }

  function secure(options: TlsOptions): void {
    socket.off('data', hear);
    socket.write('220 go on\r\n');
    converse(new TLSSocket(socket, { ...options, isServer: true }), sink, null);
  }
}

const ANSWERS: Readonly<Record<string, string>> = {
  AUTH: '235 welcome',
  MAIL: '250 ok',
  DATA: '354 go on',
  QUIT: '221 bye',
};
