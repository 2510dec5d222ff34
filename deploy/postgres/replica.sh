#!/usr/bin/env bash
# Copies the primary where there is no copy yet, and follows it from then on.
set -euo pipefail
data=/var/lib/postgresql/data
if [ ! -s "$data/PG_VERSION" ]; then
  # A copy that was cut off is begun anew.
  find "$data" -mindepth 1 -delete
  PGPASSWORD="$REPLICATION_PASSWORD" pg_basebackup -h primary -U replicator -D "$data" -X stream -S replica -R \
    --checkpoint=fast
  chmod 0700 "$data"
fi
# A long read here holds up the replay for two seconds at most; an application that is cut off asks the primary.
exec postgres -D "$data" -c hot_standby=on -c hot_standby_feedback=on -c max_standby_streaming_delay=2s
