import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Asks the system where a name leads; tests ask somebody else. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A name leads to an address inside a network. */
export class AddressNotAllowed extends Error {
  override readonly name = 'AddressNotAllowed';
}

/**
 * The look-up of one connection, which goes to no other address than the ones looked at here: a name that leads
 * elsewhere a moment later (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new AddressNotAllowed(), '', 4);
      if (addresses.some(({ address }) => !isPublicAddress(address)))
        return done(new AddressNotAllowed('not an address of the open internet'), '', 4);
      if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
