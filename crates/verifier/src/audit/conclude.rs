//! The end of the audit: what needs the founding, the verdict, and the report.

use folkmoot_ledger::{base64, fork, obligation::Tallies, state::Assembly};

use super::Audit;
use crate::against::Kept;
use crate::constitution::Constitution;
use crate::contradiction::Shown;
use crate::naming::Naming;
use crate::report::{AssemblyFacts, CheckpointFacts, Report, SCHEMA, Verdict};
use crate::step::{State, Step};
use crate::steps::{anchor, checkpoint, results, tree, witnesses};
use crate::words;

impl Audit {
    /// Ends the audit.
    pub fn finish(mut self) -> Report {
        self.conclude()
    }

    /// Ends the audit of a record that is to be compared ([`crate::Options::compared`]).
    pub fn finish_kept(mut self) -> Kept {
        let report = self.conclude();
        let signed_by = self.signed_by();
        // Whom members are signing for may sign what goes beyond the old host's record: that alone is no fault here.
        let may_differ = |step| step == Step::Checkpoint && signed_by.is_some();
        let is_right = report.error.is_none()
            && Step::ALL.into_iter().all(|step| self.findings.holds(step) || may_differ(step));
        Kept {
            report,
            texts: self.texts.into_given(),
            state: self.assembly,
            signed_by,
            leaves: self.leaves,
            is_right,
        }
    }

    /// The key of the host in office, or of one that members are signing for, by which the checkpoint is signed.
    fn signed_by(&self) -> Option<[u8; 32]> {
        let (assembly, signed) = self.assembly.as_ref().zip(self.checkpoint.as_ref())?;
        let hosts = self.hosts.as_ref()?;
        let in_office = hosts.at(signed.checkpoint.size).to_bytes();
        let keys = std::iter::once(in_office).chain(fork::candidates(assembly));
        checkpoint::signer(signed, &hosts.origin, keys)
    }

    fn conclude(&mut self) -> Report {
        let waiting = [self.signatures.take(), self.ballots.take()];
        waiting.into_iter().flatten().for_each(|question| self.pool.ask(question));
        self.pool.finish();
        self.collect();
        // No longer needed, and the report can be large.
        self.tallies = Tallies::default();

        if self.reading && (self.tree.size() < self.size() || self.checkpoint.is_none()) {
            self.findings.stop(Step::Record, "the audit was ended before the record was read");
            self.stop_reading("the audit was ended before the record was read");
        }
        self.blame();
        self.check_against_founding();

        let anchored = self.findings.state(Step::Anchor) == State::Pass;
        let verdict = self.verdict(anchored);
        // Without these the record itself is not what the host signed for, or not what the user asked for.
        let is_tied = self.unread.as_ref().is_some_and(|unread| unread.is_tied);
        let record_holds = [
            Step::Record,
            Step::Checkpoint,
            Step::Tree,
            Step::Earlier,
            Step::Receipt,
            Step::Anchor,
            Step::Witnesses,
        ]
        .into_iter()
        .all(|step| match step {
            Step::Record | Step::Tree if is_tied => !self.findings.failed(step),
            _ => self.findings.holds(step),
        });
        if let Some(assembly) = &self.assembly {
            self.rests.follow_effects(assembly);
            if self.options.at.is_none() {
                self.constitution =
                    Some(Constitution::of(Naming { assembly, texts: self.texts.given() }, false));
            }
        }
        let naming = self.assembly.as_ref().map(|assembly| Naming { assembly, texts: self.texts.given() });
        if let Some((constitution, naming)) = self.constitution.as_mut().zip(naming) {
            constitution.name(naming);
        }
        let rests = &self.rests;
        let state_holds = |size| record_holds && rests.state_holds(size);
        let holds = |vote| record_holds && rests.holds(vote);
        Report {
            schema: SCHEMA,
            verifier: env!("CARGO_PKG_VERSION"),
            verdict,
            sentence: words::verdict(verdict).to_owned(),
            error: self.error.take(),
            assembly: self.assembly.as_ref().map(facts),
            checkpoint: self.checkpoint.as_ref().map(|unchecked| CheckpointFacts {
                size: unchecked.checkpoint.size,
                root: base64::encode(&unchecked.checkpoint.root),
                code: unchecked.checkpoint.code(),
            }),
            steps: self.findings.report(),
            constitution: self.constitution.take().filter(|constitution| state_holds(constitution.entries)),
            texts: self.assembly.as_ref().map(|assembly| self.texts.report(assembly)),
            votes: naming.map_or_else(Vec::new, |naming| results::votes(naming, &holds)),
        }
    }

    /// Everything that needs the host's key or the id, both of which the founding event gives.
    fn check_against_founding(&mut self) {
        let findings = &mut self.findings;
        if let (true, Some(signed)) = (self.reading, &self.checkpoint) {
            tree::check_root(&self.tree, &signed.checkpoint.root, findings);
        }
        let Some((assembly, hosts)) = self.assembly.as_ref().zip(self.hosts.as_ref()) else {
            for step in [Step::Checkpoint, Step::Earlier, Step::Receipt, Step::Anchor, Step::Witnesses] {
                findings.stop(
                    step,
                    "the founding event could not be read, and with it the host's key and the id",
                );
            }
            return;
        };
        if let Some(unchecked) = &self.checkpoint {
            let is_tied = self.reading || self.unread.as_ref().is_some_and(|unread| unread.is_tied);
            let signed = checkpoint::check(unchecked, hosts, findings);
            let shown = signed.clone().and_then(|signed| {
                let is_in_office = hosts.is_certain_at(signed.size(), findings);
                Shown::of(signed, is_tied, is_in_office)
            });
            if self.reading || self.unread.is_some() {
                let (size, shown) = (unchecked.checkpoint.size, shown.as_ref());
                self.earlier.check(hosts, &self.marks, size, shown, findings);
                self.receipts.check(hosts, &self.marks, size, shown, findings);
                self.promises.check(hosts, assembly, findings);
                let kept: Vec<_> = self.earlier.kept(hosts).chain(self.receipts.kept(hosts)).collect();
                let given = &self.options.witnesses;
                let ruled = |size| assembly.witnesses_at(size);
                match &signed {
                    Some(signed) => witnesses::check(given, ruled(signed.size()), signed, &kept, findings),
                    None => findings.stop(Step::Witnesses, "no host that is known signed the checkpoint"),
                }
                for one in kept.iter().chain(&signed) {
                    witnesses::check_times([given, ruled(one.size())], one, &self.marks, shown, findings);
                }
            }
        }
        anchor::check(&self.options.assemblies, &assembly.id().to_string(), findings);
    }

    fn verdict(&self, anchored: bool) -> Verdict {
        if self.findings.any_failed() {
            Verdict::Failed
        } else if self.error.is_some() || !self.findings.all_ran() {
            Verdict::Unchecked
        } else if anchored {
            Verdict::Verified
        } else {
            Verdict::Unanchored
        }
    }
}

fn facts(assembly: &Assembly) -> AssemblyFacts {
    AssemblyFacts {
        id: assembly.id().to_string(),
        name: assembly.name().to_owned(),
        members: assembly.members().values().filter(|member| !member.left).count() as u64,
    }
}
