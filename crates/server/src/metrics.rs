//! Counts for whoever keeps the host, in the text format of Prometheus. Nothing in them points to a person, a member, an
//! assembly or an address.

use prometheus::{
    Encoder, Histogram, HistogramOpts, IntCounter, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
    exponential_buckets,
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
    /// Assemblies served.
    pub assemblies: IntGauge,
    /// Live streams open.
    pub streams: IntGauge,
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
        let requests =
            counters("folkmoot_requests_total", "Requests by route and status", &["route", "status"])?;
        let request_seconds = histogram("folkmoot_request_seconds", "Time from request to answer", times()?)?;
        let refused = counters("folkmoot_refused_total", "Events refused, by code", &["code"])?;
        let check_batch = histogram("folkmoot_check_batch", "Events checked together", batches()?)?;
        let commit_batch = histogram("folkmoot_commit_batch", "Entries in one transaction", batches()?)?;
        let commit_seconds = histogram("folkmoot_commit_seconds", "Time of one transaction", times()?)?;
        let assemblies = gauge("folkmoot_assemblies", "Assemblies served")?;
        let streams = gauge("folkmoot_streams", "Live streams open")?;
        Ok(Self {
            registry,
            requests,
            request_seconds,
            refused,
            entries,
            check_batch,
            commit_batch,
            commit_seconds,
            assemblies,
            streams,
        })
    }

    /// All counts as text.
    pub fn text(&self) -> String {
        let mut text = Vec::new();
        if let Err(error) = TextEncoder::new().encode(&self.registry.gather(), &mut text) {
            tracing::error!(%error, "metrics");
        }
        String::from_utf8_lossy(&text).into_owned()
    }
}
