//! Limits in one place. Each stands before the work it bounds (docs/host.md, "Limits").

use std::time::Duration;

/// The longest body, in bytes: an entry has at most 65,535.
pub const BODY_BYTES: usize = 70_000;
/// The longest body with texts, in bytes: these have at most 65,535 as well.
pub const POSTED_BYTES: usize = BODY_BYTES + 66_000;
/// A body has to be complete after this time.
pub const BODY_TIME: Duration = Duration::from_secs(10);
/// The head of a request has to be complete after this time.
pub const HEAD_TIME: Duration = Duration::from_secs(8);
/// An idle connection is closed after this time.
pub const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// A connection that is being closed gets this time to take the rest of the answer.
pub const DISCONNECT_TIME: Duration = Duration::from_secs(5);
/// Connections in all, if there are descriptors for so many.
pub const CONNECTIONS: usize = 16_384;
/// Connections that may wait to be accepted.
pub const BACKLOG: i32 = 1_024;
/// Live streams in all, if there are descriptors for twice as many connections.
pub const STREAMS: usize = 4_096;
/// Records that are downloaded at a time.
pub const EXPORTS: usize = 16;
/// A download keeps its place this long at most: whoever reads slower makes room for others.
pub const EXPORT_TIME: Duration = Duration::from_secs(15 * 60);
/// Assemblies on one host in all; each has a thread and its hashes in memory.
pub const ASSEMBLIES: usize = 2_000;
/// Refused events from one address within a minute, before more are turned away unread.
pub const REFUSALS_A_MINUTE: u32 = 600;
/// Addresses whose refusals are counted at a time.
pub const COUNTED_ADDRESSES: usize = 50_000;
/// A connection whose reader takes nothing is closed after this time.
pub const WRITE_TIME: Duration = Duration::from_secs(20);
/// Answers are sent in chunks of so many bytes.
pub const CHUNK_BYTES: usize = 64 << 10;
/// What all views together may hold in memory, in bytes, unless one alone is larger.
pub const VIEWS_BYTES: usize = 128 << 20;
/// A view of more bytes than this is made anew only after [`LARGE_VIEW_PAUSE`].
pub const LARGE_VIEW: usize = 1 << 20;
/// How often a large view is made anew.
pub const LARGE_VIEW_PAUSE: Duration = Duration::from_secs(1);
/// The longest sealed request, in bytes: the longest body, binary HTTP around it, filled up, and sealed.
pub const OBLIVIOUS_BYTES: usize = BODY_BYTES + 8_192;
/// The longest sealed answer, in bytes: a receipt holds an entry in base64.
pub const OBLIVIOUS_ANSWER: usize = 256 << 10;
/// Sealed requests that this host opens at a time.
pub const GATEWAY_PLACES: usize = 256;
/// Sealed requests that this host carries to others at a time; each has a thread while it waits.
pub const RELAY_PLACES: usize = 64;
/// Another host has this time to answer a request that is carried to it.
pub const RELAY_TIME: Duration = Duration::from_secs(20);
/// The keys of another host are asked for anew after this time.
pub const RELAY_KEYS_TIME: Duration = Duration::from_secs(10 * 60);
/// What an own client asks of its host at a time, live streams too; each has a thread.
pub const PASSAGE_PLACES: usize = 64;
/// A host behind an own client has to take the connection within this time.
pub const PASSAGE_CONNECT_TIME: Duration = Duration::from_secs(10);
/// It has to begin its answer within this time: an event may wait for others that are checked with it.
pub const PASSAGE_ANSWER_TIME: Duration = Duration::from_secs(60);
/// A page does not wait longer than this to hear which relays the host has.
pub const PASSAGE_PAGE_TIME: Duration = Duration::from_millis(500);
/// A witness has this time to answer.
pub const WITNESS_TIME: Duration = Duration::from_secs(10);
/// A witness of whom nothing came is left alone for this time, and for twice as long each further time.
pub const WITNESS_PAUSE: Duration = Duration::from_secs(1);
/// And never longer than this.
pub const WITNESS_LONGEST_PAUSE: Duration = Duration::from_secs(300);
/// How often it is looked whether a witness is to be asked, where nothing has happened.
pub const WITNESS_PASS: Duration = Duration::from_millis(500);
/// A log that grows is cosigned this often, besides at each closing of a vote.
pub const WITNESS_ROUND: Duration = Duration::from_secs(10);
/// A checkpoint that too few witnesses cosign in this time gives way to a newer one.
pub const WITNESS_PATIENCE: Duration = Duration::from_secs(60);
/// Checkpoints of others that are cosigned here at a time.
pub const WITNESS_PLACES: usize = 32;
/// How often disk and database are asked whether they take anything.
pub const READINESS_PAUSE: Duration = Duration::from_secs(1);
/// Between two looks through everything that is stored.
pub const SCRUB_PAUSE: Duration = Duration::from_secs(10);
/// How many times as long as it works the scrubber rests.
pub const SCRUB_REST: u32 = 9;
/// How often a host looks whether `folkmoot import` has put a record before it, and how long the command waits for its answer.
pub const IMPORT_LOOK: Duration = Duration::from_millis(500);
/// See [`IMPORT_LOOK`].
pub const IMPORT_PATIENCE: Duration = Duration::from_secs(120);
/// How often a live stream tells of growth at most.
pub const STREAM_PAUSE: Duration = Duration::from_millis(250);
/// How often a live stream says that it is still there.
pub const STREAM_HEARTBEAT: Duration = Duration::from_secs(20);
