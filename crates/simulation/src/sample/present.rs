//! What runs when a visitor comes: two open votes, one of which hides who takes part, a petition that waits for signatures, and somebody who asks to join.

use super::{
    past::{motion, options},
    story::{KAMALA, Story},
};
use crate::{Failure, host::Host};
use folkmoot_client::keys::InviteSecret;
use folkmoot_ledger::{
    contest::{Blank, Choose, Consent, Contest, Points, Ranking, RankingMethod, Wins},
    events::{Propose, Vouch},
    proposal::Participation,
    rules::{DAY, HOUR},
};
use uuid::Uuid;

/// A title, a text and the questions.
type Asked = (&'static str, &'static str, Vec<Contest>);

impl Story<'_> {
    /// The open vote that a visitor is led to; another one has other kinds of questions, and nobody sees who votes there.
    pub fn present(&mut self) -> Result<Uuid, Failure> {
        self.go_to(64 * HOUR);
        let room = self.propose_until(8, 10 * DAY + 16 * HOUR, guest_room(), Participation::Hidden)?;
        self.go_to(44 * HOUR);
        let roof = self.propose_until(4, 8 * DAY, roof(), Participation::Open)?;
        self.open(room)?;
        self.go_to(30 * HOUR);
        self.petition()?;
        let invite = self.world.invite(6, 1, 14 * DAY)?;
        let asks = self.ask(KAMALA, &invite)?;
        self.pass(HOUR);
        self.world.act(5, |writer| writer.write(Vouch { r#for: asks }))?;
        self.open(roof)?;
        let ballots: [[u32; 2]; 4] = [[0, 1], [0, 0], [1, 3], [0, 1]];
        for (person, [with, of]) in ballots.into_iter().enumerate() {
            self.pass(2 * HOUR);
            self.world.cast(person, roof, vec![vec![with], vec![of]])?;
        }
        let ballots: [[&[u32]; 3]; 5] = [
            [&[0], &[1, 0, 2], &[4, 3, 3]],
            [&[1], &[0, 2, 1], &[10, 0, 0]],
            [&[0], &[1, 2, 0], &[2, 6, 2]],
            [&[0], &[0, 1, 2], &[3, 3, 4]],
            [&[0], &[1, 0, 1], &[5, 5, 0]],
        ];
        let cast = ballots.len();
        for (person, selections) in (5..).zip(ballots) {
            self.pass(HOUR);
            self.world.cast(person, room, selections.map(<[u32]>::to_vec).to_vec())?;
        }
        // They come into the record together, at a full hour.
        self.pass(HOUR);
        self.world.host.until_ballots(room, cast)?;
        Ok(roof)
    }

    /// Somebody asks to join with the secret of an invitation; the id of the event.
    pub fn ask(&mut self, n: usize, invite: &InviteSecret) -> Result<Uuid, Failure> {
        let id = self.world.draw.id(self.world.host.now_ms());
        let asks = self.world.joining(n, invite, id)?;
        self.world.host.take(&asks)?;
        Ok(id)
    }

    fn propose_until(
        &mut self,
        proposer: usize,
        lasts: u64,
        (title, text, contests): Asked,
        participation: Participation,
    ) -> Result<Uuid, Failure> {
        let proposal = self.ordinary(title, text, lasts, contests);
        self.world.propose(proposer, Propose { participation: Some(participation), ..proposal })
    }

    /// Farida's proposal has one signature, her own; it needs others.
    fn petition(&mut self) -> Result<Uuid, Failure> {
        let text = "The yard is grey from wall to wall. Two benches, a bed with herbs, and room for a table: I have a drawing.";
        let contests = vec![motion("Shall we unpave a third of the yard?")];
        let proposal = self.ordinary("A green yard", text, 5 * DAY, contests);
        self.world.propose_alone(5, proposal)
    }
}

fn roof() -> Asked {
    let contests = vec![
        motion("Shall we have the roof done this summer?"),
        Contest::Choose(Choose {
            question: "If it is done: with what?".to_owned(),
            options: options(&["Slate", "Tiles", "Sheet metal"]),
            blank: Blank::Nobody,
            wins: Wins::Most,
        }),
    ];
    let text = "The surveyor says that the roof lasts two more winters at most. The quotes are on the board in the hall.\n\n\
        - **Slate**: 41,000, lasts a century\n- **Tiles**: 28,500, lasts fifty years\n- **Sheet metal**: 22,000, loud in the rain";
    ("Summer: the roof", text, contests)
}

fn guest_room() -> Asked {
    let contests = vec![
        Contest::Consent(Consent {
            question: "Do we agree that guests stay for two weeks at most?".to_owned(),
            objections: 0,
        }),
        Contest::Ranking(Ranking {
            question: "Which room shall it be?".to_owned(),
            options: options(&["The old office", "The room over the workshop", "The attic"]),
            method: RankingMethod::Schulze,
        }),
        Contest::Points(Points {
            question: "What does it need most?".to_owned(),
            options: options(&["A good bed", "A desk", "A stove"]),
            budget: 10,
            exact: true,
        }),
    ];
    let text =
        "A room for whoever visits one of us, for a little money to the house. Ines keeps the calendar.";
    ("A guest room", text, contests)
}
