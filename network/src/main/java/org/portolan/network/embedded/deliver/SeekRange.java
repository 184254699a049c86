package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekPosition;

/** The numbers of the first and the last block that a seek asks for; as unsigned numbers, because clients ask for all. */
record SeekRange(long first, long last) {
    static SeekRange of(SeekInfo seek, long height) throws DeliverRefused {
        if (!seek.hasStart() || !seek.hasStop()) {
            throw new DeliverRefused(Status.BAD_REQUEST, "the seek lacks its start or its stop");
        }
        long first = first(seek.getStart(), height);
        SeekRange range = new SeekRange(first, last(seek, first, height));
        if (Long.compareUnsigned(range.last, range.first) < 0) {
            throw new DeliverRefused(
                    Status.BAD_REQUEST, "start number " + first + " greater than stop number " + range.last);
        }
        return range;
    }

    private static long first(SeekPosition start, long height) throws DeliverRefused {
        return switch (start.getTypeCase()) {
            case OLDEST -> 0;
            case NEWEST -> height - 1;
            case NEXT_COMMIT -> height;
            case SPECIFIED -> {
                long number = start.getSpecified().getNumber();
                if (Long.compareUnsigned(number, height) > 0) {
                    throw new DeliverRefused(Status.NOT_FOUND, "there is no block " + number);
                }
                yield number;
            }
            case TYPE_NOT_SET -> throw new DeliverRefused(Status.BAD_REQUEST, "the seek's start is not set");
        };
    }

    private static long last(SeekInfo seek, long first, long height) throws DeliverRefused {
        return switch (seek.getStop().getTypeCase()) {
            case OLDEST -> first;
            case NEWEST -> seek.getStart().equals(seek.getStop()) ? first : height - 1;
            case SPECIFIED -> seek.getStop().getSpecified().getNumber();
            case NEXT_COMMIT, TYPE_NOT_SET ->
                throw new DeliverRefused(Status.BAD_REQUEST, "the seek's stop is not a position");
        };
    }
}
