/**
 * Settings for one small machine that also runs the server: little memory when idle, every commit on disk.
 * A key of `settings` passed to `startEmbeddedPostgres` replaces the one here.
 */
export const frugalSettings: Readonly<Record<string, string>> = {
  // Nothing acknowledged may be lost.
  fsync: 'on',
  synchronous_commit: 'on',

  // Reached by this machine only, with a password.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',

  max_connections: '60',
  superuser_reserved_connections: '3',
  shared_buffers: '32MB',
  effective_cache_size: '256MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  huge_pages: 'off',
  // Files, not /dev/shm: containers make that tiny, and systemd empties it when an ordinary user logs out.
  dynamic_shared_memory_type: 'mmap',

  // No replicas, so no processes and no extra log for them.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_replication_slots: '0',
  max_logical_replication_workers: '0',
  // Bounds the replay after a crash to about two seconds.
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  wal_buffers: '4MB',

  // Queries are small; a second process for one of them costs more than it brings.
  jit: 'off',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  random_page_cost: '1.1',

  autovacuum: 'on',
  autovacuum_worker_slots: '2',
  autovacuum_max_workers: '2',

  // A killed server leaves its queries behind; they end when their client is seen to be gone.
  client_connection_check_interval: '2s',

  timezone: 'UTC',
  log_timezone: 'UTC',
  // Error texts and statements quote values, which may be personal data: log only what concerns Postgres itself.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};
