//! What is refused, by its code, and leaves everything as it was.

use super::*;

impl World {
    /// Tells an event to a copy, demands a refusal with this code, and that nothing changed.
    pub fn refused(&mut self, event: SignedEvent, code: &str) {
        // What happens by itself by then is no change by the event.
        self.state.advance(self.now + 1);
        let before = serde_json::to_string(&folkmoot_ledger::view::assembly(
            &self.state,
            &folkmoot_ledger::texts::Texts::default(),
        ))
        .unwrap();
        let mut copy = self.state.clone();
        let verdict = copy.apply(self.now + 1, &event);
        let said = match verdict {
            Err(refusal) => {
                let after = serde_json::to_string(&folkmoot_ledger::view::assembly(
                    &copy,
                    &folkmoot_ledger::texts::Texts::default(),
                ))
                .unwrap();
                assert_eq!(before, after, "a refusal changed the state");
                refusal.code()
            }
            Ok(obligations) => match self.tallies.discharge(&obligations) {
                Err(refusal) => refusal.code(),
                Ok(()) => panic!("taken, but {code} was expected: {:?}", event.event),
            },
        };
        assert_eq!(said, code, "{:?}", event.event);
    }

    pub fn refuse_saying(&mut self, person: usize, body: Body, code: &str) {
        let event = self.by(person, body);
        self.refused(event, code);
    }

    pub fn refuse_stating(&mut self, body: Body, code: &str) {
        let event = self.by_host(body);
        self.refused(event, code);
    }
}
