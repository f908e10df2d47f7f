//! Counts for whoever keeps the host, in the text format of Prometheus. Nothing in them points to a person, a member, an
//! assembly or an address.

use crate::{condition::Condition, descriptors, logs};
use prometheus::{
    Encoder, Histogram, HistogramOpts, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry,
    TextEncoder, exponential_buckets,
};

/// The counts of one host.
pub struct Metrics {
    registry: Registry,
    /// Requests by route and status.
    pub requests: IntCounterVec,
    /// Time from request to answer by the event loop, in seconds.
    pub request_seconds: Histogram,
    /// Events that were refused, by code.
    pub refused: IntCounterVec,
    /// Entries written.
    pub entries: IntCounter,
    /// Events checked together.
    pub check_batch: Histogram,
    /// Entries written with one transaction.
    pub commit_batch: Histogram,
    /// Time of one transaction with its checkpoint, in seconds.
    pub commit_seconds: Histogram,
    /// Stored entries compared with the log that is served.
    pub scrubbed: IntCounter,
    /// Assemblies served.
    pub assemblies: IntGauge,
    /// Live streams open.
    pub streams: IntGauge,
    /// What witnesses answered, by outcome.
    pub witness_answers: IntCounterVec,
    condition: ConditionGauges,
}

/// What asking a witness came to.
#[derive(Clone, Copy)]
pub enum WitnessOutcome {
    /// It has cosigned.
    Cosigned,
    /// It has cosigned, and its cosignature could not be kept.
    NotKept,
    /// It knows an older checkpoint than was thought.
    Behind,
    /// It knows a newer checkpoint than this host.
    Ahead,
    /// It does not cosign.
    Refused,
    /// It answered something else.
    Wrong,
    /// It did not answer.
    Away,
}

impl WitnessOutcome {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Cosigned, Self::NotKept, Self::Behind, Self::Ahead, Self::Refused, Self::Wrong, Self::Away];

    /// The word for it in metrics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cosigned => "cosigned",
            Self::NotKept => "not_kept",
            Self::Behind => "behind",
            Self::Ahead => "ahead",
            Self::Refused => "refused",
            Self::Wrong => "wrong",
            Self::Away => "away",
        }
    }
}

impl Metrics {
    /// A fresh set.
    ///
    /// # Errors
    /// Names that clash, which a test would show.
    pub fn new() -> prometheus::Result<Self> {
        let registry = Registry::new();
        let times = || exponential_buckets(0.000_5, 2.0, 14);
        let batches = || exponential_buckets(1.0, 2.0, 10);
        let histogram = |name: &str, help: &str, buckets| -> prometheus::Result<Histogram> {
            let histogram = Histogram::with_opts(HistogramOpts::new(name, help).buckets(buckets))?;
            registry.register(Box::new(histogram.clone()))?;
            Ok(histogram)
        };
        let counters = |name: &str, help: &str, labels: &[&str]| -> prometheus::Result<IntCounterVec> {
            let counters = IntCounterVec::new(Opts::new(name, help), labels)?;
            registry.register(Box::new(counters.clone()))?;
            Ok(counters)
        };
        let gauge = |name: &str, help: &str| -> prometheus::Result<IntGauge> {
            let gauge = IntGauge::new(name, help)?;
            registry.register(Box::new(gauge.clone()))?;
            Ok(gauge)
        };
        let entries = IntCounter::new("folkmoot_entries_total", "Entries written")?;
        registry.register(Box::new(entries.clone()))?;
        let scrubbed =
            IntCounter::new("folkmoot_scrubbed_entries_total", "Stored entries that were read and compared")?;
        registry.register(Box::new(scrubbed.clone()))?;
        let requests =
            counters("folkmoot_requests_total", "Requests by route and status", &["route", "status"])?;
        let request_seconds = histogram("folkmoot_request_seconds", "Time from request to answer", times()?)?;
        let refused = counters("folkmoot_refused_total", "Events refused, by code", &["code"])?;
        let check_batch = histogram("folkmoot_check_batch", "Events checked together", batches()?)?;
        let commit_batch = histogram("folkmoot_commit_batch", "Entries in one transaction", batches()?)?;
        let commit_seconds = histogram("folkmoot_commit_seconds", "Time of one transaction", times()?)?;
        let assemblies = gauge("folkmoot_assemblies", "Assemblies served")?;
        let witness_answers =
            counters("folkmoot_witness_answers_total", "What witnesses answered, by outcome", &["outcome"])?;
        // A count that begins at its first event has no rate then.
        for outcome in WitnessOutcome::ALL {
            witness_answers.with_label_values(&[outcome.name()]);
        }
        let streams = gauge("folkmoot_streams", "Live streams open")?;
        Ok(Self {
            requests,
            request_seconds,
            refused,
            entries,
            scrubbed,
            check_batch,
            commit_batch,
            commit_seconds,
            assemblies,
            streams,
            witness_answers,
            condition: ConditionGauges::new(&registry)?,
            registry,
        })
    }

    /// All counts as text, with how the host is now and how many bytes are free on its disk, if the system tells.
    pub fn text(&self, condition: &Condition, free_bytes: Option<u64>) -> String {
        self.condition.set(condition, free_bytes);
        let mut text = Vec::new();
        if let Err(error) = TextEncoder::new().encode(&self.registry.gather(), &mut text) {
            tracing::error!(%error, "metrics");
        }
        String::from_utf8_lossy(&text).into_owned()
    }
}

/// What is looked at when it is asked for.
struct ConditionGauges {
    gauges: IntGaugeVec,
    values: [IntGauge; 6],
    counts: [IntCounter; 2],
}

impl ConditionGauges {
    fn new(registry: &Registry) -> prometheus::Result<Self> {
        let gauges =
            IntGaugeVec::new(Opts::new("folkmoot_logs", "Logs by what is wrong with them"), &["state"])?;
        registry.register(Box::new(gauges.clone()))?;
        let gauge = |name: &str, help: &str| -> prometheus::Result<IntGauge> {
            let gauge = IntGauge::new(name, help)?;
            registry.register(Box::new(gauge.clone()))?;
            Ok(gauge)
        };
        let values = [
            gauge("folkmoot_waiting_events", "Events that wait to be checked")?,
            gauge("folkmoot_database_damaged", "Whether the database file is damaged as such")?,
            gauge("folkmoot_texts_damaged", "Texts beside logs that are not what was written")?,
            gauge("folkmoot_descriptors_open", "File descriptors in use")?,
            gauge("folkmoot_descriptors_limit", "File descriptors that may be in use")?,
            gauge("folkmoot_disk_free_bytes", "Free bytes on the disk of the data folder")?,
        ];
        let count = |name: &str, help: &str| -> prometheus::Result<IntCounter> {
            let counter = IntCounter::new(name, help)?;
            registry.register(Box::new(counter.clone()))?;
            Ok(counter)
        };
        let counts = [
            count("folkmoot_log_lines_lost_total", "Lines of the log that could not be written")?,
            count(
                "folkmoot_connection_errors_total",
                "Connections that ended with an error, malformed requests included",
            )?,
        ];
        let build =
            IntGaugeVec::new(Opts::new("folkmoot_build_info", "The version that runs"), &["version"])?;
        registry.register(Box::new(build.clone()))?;
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
        Ok(Self { gauges, values, counts })
    }

    fn set(&self, condition: &Condition, free_bytes: Option<u64>) {
        let Condition { read_only, damaged, damaged_texts, database, unresolved, unwitnessed, dead, waiting } =
            *condition;
        for (state, count) in [
            ("read_only", read_only),
            ("damaged", damaged),
            ("unresolved", unresolved),
            ("unwitnessed", unwitnessed),
            ("dead", dead),
        ] {
            self.gauges.with_label_values(&[state]).set(number(count as u64));
        }
        // What the system does not tell is -1.
        let known = |value: Option<u64>| value.map_or(-1, number);
        let values = [
            number(waiting as u64),
            i64::from(database),
            number(damaged_texts as u64),
            known(descriptors::open()),
            number(descriptors::limit()),
            known(free_bytes),
        ];
        for (gauge, value) in self.values.iter().zip(values) {
            gauge.set(value);
        }
        for (counter, count) in self.counts.iter().zip([logs::lost(), logs::connection_errors()]) {
            counter.inc_by(count.saturating_sub(counter.get()));
        }
    }
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
