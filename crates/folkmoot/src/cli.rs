//! The command line: `folkmoot <command>`. Every option can also be given in the environment.

use crate::member::options::{Kept, Member, Trustee};
use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};
use folkmoot_server::{
    oblivious::Site,
    witness::{WitnessAt, serving::KnownLog},
};
use folkmoot_simulation::rehearsal::KINDS;
use std::{net::SocketAddr, num::NonZeroU16, path::PathBuf};
use uuid::Uuid;

/// Folkmoot: assemblies that decide together, whose count nobody has to be trusted for. A host, and a member's own client.
#[derive(Parser)]
#[command(name = "folkmoot", version, about, long_about = None)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// How to write logs.
    #[command(flatten)]
    pub logs: Logs,
}

/// How logs are written, to standard error. They hold no address, no name, no token and no content of a request.
#[derive(Args)]
pub struct Logs {
    /// What to log: a level (error, warn, info, debug) or a filter as of the crate tracing-subscriber.
    #[arg(
        long,
        global = true,
        env = "FOLKMOOT_LOG",
        default_value = "info,actix_server=warn",
        value_name = "FILTER"
    )]
    pub log: String,
    /// One JSON object a line, for collectors.
    #[arg(long, global = true, env = "FOLKMOOT_LOG_JSON")]
    pub log_json: bool,
}

/// What the program can be told to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve assemblies and the web client.
    Serve(Serve),
    /// Show the pages of this program over a host elsewhere: nothing that runs comes from that host.
    Open(Open),
    /// What a member does, in the terminal.
    Member(Box<Member>),
    /// A trustee's helper that stays running, and releases results once its owner has agreed to that.
    Trustee(Trustee),
    /// Print the hash of the pages of this program; or of those that a host serves, all of which are fetched and compared.
    PageHash(PageHash),
    /// Make a sample assembly with finished and open votes, and serve it.
    Demo(Serve),
    /// Write the record of an assembly: one file from which anybody can audit it.
    Export(Export),
    /// Take over the record of an assembly from another host, or after a lost disk. It is audited first.
    Import(Import),
    /// End serving an assembly: write its record, audit it, and delete everything else of it here.
    Remove(Remove),
    /// Copy the database and the key of a host, whole at one moment, also while it serves.
    Backup(Backup),
    /// Read everything that is stored and check it, proofs included.
    Fsck(Fsck),
    /// List the texts beside the log of an assembly, of one member or of all: one line of JSON each.
    Texts(Texts),
    /// Delete a text without the word of whoever wrote it, where the law asks for it. Members read why.
    Erase(Erase),
    /// Hold a complete vote in one process, without a network: for practice and for timing.
    Rehearse(Rehearse),
}

/// Options of `serve` and `demo`.
#[derive(Args)]
pub struct Serve {
    /// Folder for the database, the host's key and the newest checkpoints. Keep it, and back it up.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Address to listen on. For other machines, put a proxy with TLS in front.
    #[arg(long, env = "FOLKMOOT_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDR")]
    pub listen: SocketAddr,
    /// Threads for checking proofs; 0 for one on each processor.
    #[arg(long, env = "FOLKMOOT_THREADS", default_value_t = 0, value_name = "N")]
    pub threads: usize,
    /// Threads for the network.
    #[arg(long, env = "FOLKMOOT_WORKERS", default_value_t = 2, value_name = "N")]
    pub workers: usize,
    /// How many assemblies may be founded here within an hour, by anybody. 0 for none.
    #[arg(long, env = "FOLKMOOT_FOUNDINGS_AN_HOUR", default_value_t = 60, value_name = "N")]
    pub foundings_an_hour: usize,
    /// A host that is a relay for this one, as https://other.example: ballots of hidden votes then come through it, and this host does not
    /// learn from which address. Can be given several times. Whoever keeps that host should be somebody else.
    #[arg(long = "relay", env = "FOLKMOOT_RELAYS", value_delimiter = ',', value_name = "ORIGIN")]
    pub relays: Vec<Site>,
    /// Be a relay for this host, as https://other.example, and carry sealed ballots to it. Can be given several times.
    #[arg(long, env = "FOLKMOOT_RELAY_FOR", value_delimiter = ',', value_name = "ORIGIN")]
    pub relay_for: Vec<Site>,
    /// Where a witness is found that the rules of an assembly here name, as NAME=https://other.example/witness. Can be given several times.
    #[arg(long = "witness", env = "FOLKMOOT_WITNESSES", value_delimiter = ',', value_name = "NAME=ADDRESS")]
    pub witnesses: Vec<WitnessAt>,
    /// Be a witness for others, under this name, such as moot.example/witness. The key to give to others stands in the log of the host.
    #[arg(long, env = "FOLKMOOT_WITNESS_NAME", value_name = "NAME")]
    pub witness_name: Option<String>,
    /// Be a witness for this log, given by the verifier key of its host. Can be given several times.
    #[arg(
        long,
        env = "FOLKMOOT_WITNESS_FOR",
        value_delimiter = ',',
        value_name = "KEY",
        requires = "witness_name"
    )]
    pub witness_for: Vec<KnownLog>,
    /// Name no assembly in the list of this host, not even those whose rules ask for it.
    #[arg(long, env = "FOLKMOOT_NO_LIST")]
    pub no_list: bool,
    /// Tell browsers to forget what they keep of the pages: for some weeks after somebody else had this host. What people keep in
    /// their browsers themselves, their keys above all, stays.
    #[arg(long, env = "FOLKMOOT_CLEAR")]
    pub clear: bool,
    /// Serve the web client from this folder and not the one that is in the program: for those who work on it.
    #[arg(long, env = "FOLKMOOT_WEB", value_name = "DIR")]
    pub web: Option<PathBuf>,
    /// For tests of what happens at a certain time: the clock goes forward by as many milliseconds as each line of standard
    /// input says. Only whoever started the program can write there; nothing on the network reaches it.
    #[arg(long, hide = true)]
    pub clock_from_stdin: bool,
}

/// Options of `page-hash`.
#[derive(Args)]
pub struct PageHash {
    /// A host, as https://vote.example.org. It fails if its pages are not what they say of each other, or others than those of this program.
    pub host: Option<Site>,
    /// The web client in this folder and not the one that is in the program.
    #[arg(long, env = "FOLKMOOT_WEB", value_name = "DIR")]
    pub web: Option<PathBuf>,
}

/// Options of `open`.
#[derive(Args)]
pub struct Open {
    /// The host, as https://moot.example, or a link to one of its pages.
    #[arg(value_name = "ADDRESS")]
    pub address: String,
    /// Port on this machine. Without it, the one of the last time with this host, at first any that is free: a browser keeps your keys by it.
    #[arg(long, env = "FOLKMOOT_PORT", value_name = "N")]
    pub port: Option<NonZeroU16>,
    /// Where the program keeps what is yours.
    #[command(flatten)]
    pub kept: Kept,
    /// Show the web client from this folder and not the one that is in the program: for those who work on it.
    #[arg(long, env = "FOLKMOOT_WEB", value_name = "DIR")]
    pub web: Option<PathBuf>,
}

/// Options of `export`.
#[derive(Args)]
pub struct Export {
    /// Folder of the host, which may be serving meanwhile.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Id of the assembly.
    #[arg(long, value_name = "ID")]
    pub assembly: Uuid,
    /// The file to write.
    #[arg(long, value_name = "FILE.tar")]
    pub out: PathBuf,
}

/// Options of `import`.
#[derive(Args)]
pub struct Import {
    /// The record, as `folkmoot export` and the page of the assembly write it.
    #[arg(value_name = "FILE.tar")]
    pub file: PathBuf,
    /// Folder of the host, which may be serving meanwhile; made if it is not there.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Id of the assembly, from one of its members.
    #[arg(long, value_name = "ID")]
    pub assembly: Uuid,
}

/// Options of `backup`.
#[derive(Args)]
pub struct Backup {
    /// Folder of the host, which may be serving meanwhile.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// The folder to write into; made if it is not there. Each backup takes one of its own.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Leave out the host's key, where it is kept elsewhere: whoever has it can sign in the host's name.
    #[arg(long)]
    pub no_key: bool,
}

/// Options of `texts`.
#[derive(Args)]
pub struct Texts {
    /// Folder of the host, which may be serving meanwhile.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Id of the assembly.
    #[arg(long, value_name = "ID")]
    pub assembly: Uuid,
    /// Id of the member who wrote them.
    #[arg(long, value_name = "MEMBER")]
    pub member: Option<String>,
}

/// Options of `remove`.
#[derive(Args)]
pub struct Remove {
    /// Folder of the host, which must not be serving meanwhile.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Id of the assembly.
    #[arg(long, value_name = "ID")]
    pub assembly: Uuid,
    /// The file to write the record to, with which the members can go on elsewhere.
    #[arg(long, value_name = "FILE.tar")]
    pub out: PathBuf,
    /// Why, and where to ask for the record: whoever asks for the assembly here reads it.
    #[arg(long, value_name = "WORDS")]
    pub reason: String,
}

/// Options of `erase`.
#[derive(Args)]
pub struct Erase {
    /// Folder of the host, which must not be serving meanwhile.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Id of the assembly.
    #[arg(long, value_name = "ID")]
    pub assembly: Uuid,
    /// The text, as `folkmoot texts` names it.
    #[arg(long, value_name = "HASH")]
    pub text: String,
    /// Why, for the members: it is shown where the text was.
    #[arg(long, value_name = "WORDS")]
    pub reason: String,
}

/// Options of `fsck`.
#[derive(Args)]
pub struct Fsck {
    /// Folder of the host, which must not be serving meanwhile.
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Go on with the log of this assembly as it is stored, although a newer checkpoint was given out. Entries after it are
    /// lost, and everybody who holds that checkpoint can prove it.
    #[arg(long, value_name = "ID")]
    pub accept: Option<Uuid>,
}

/// Options of `rehearse`.
#[derive(Args)]
pub struct Rehearse {
    /// How many members, each of whom casts a ballot.
    #[arg(long, default_value_t = 1_000, value_name = "N", value_parser = clap::value_parser!(u32).range(3..=1_000_000))]
    pub members: u32,
    /// The kind of question.
    #[arg(long, default_value = "motion", value_parser = PossibleValuesParser::new(KINDS))]
    pub kind: String,
    /// The most voices that a member has: with more than one all vote first on who has how many. It takes 15 members for each.
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=5))]
    pub voices: u16,
    /// Whether everybody sees who votes, or nobody does: that takes five members.
    #[arg(long, value_enum, default_value_t = Participation::Open)]
    pub participation: Participation,
    /// The record to write.
    #[arg(long, value_name = "FILE.tar")]
    pub out: PathBuf,
    /// Same number, same keys, same choices, same record.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
}

/// Whether a rehearsed vote hides who takes part.
#[derive(Clone, Copy, ValueEnum)]
pub enum Participation {
    /// Everybody sees who votes.
    Open,
    /// Nobody sees who votes.
    Hidden,
}
