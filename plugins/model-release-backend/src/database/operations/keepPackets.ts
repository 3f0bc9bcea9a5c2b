import { Knex } from 'knex';
import { StoredPacket } from '../../ports/ReleaseStore';
import { SignedPacketRow } from '../mapping/rows';

/** Keeps what steps were judged on. Several people sign the same packet, which is kept once. */
export async function keepPackets(
  transaction: Knex.Transaction,
  packets: readonly StoredPacket[],
): Promise<void> {
  if (packets.length > 0) {
    await transaction<SignedPacketRow>('signed_packets')
      .insert(
        packets.map(({ digest, content, signedAt }) => ({
          digest,
          content,
          signed_at: signedAt,
        })),
      )
      .onConflict('digest')
      .ignore();
  }
}
