//! What somebody types as the answer to a question, as a selection (docs/spec/02-contests.md).

use super::refused::Refused;
use folkmoot_ledger::contest::{Blank, Contest};

/// The three answers of a motion and of a consent, which every client words itself.
const MOTION: [&str; 3] = ["yes", "no", "abstain"];
const CONSENT: [&str; 3] = ["agree", "stand aside", "object"];

/// Reads the answer to one question.
///
/// A selection can be given as the specification has it: `[0,2]`. Else options are named by their words or numbers: one; several with ";"
/// between; numbers given to options as "A=3; B=1", those left out getting none; an order as "A > B = C", those left out being last.
pub fn selection(contest: &Contest, answer: &str) -> Result<Vec<u32>, Refused> {
    if let Ok(numbers) = serde_json::from_str::<Vec<u32>>(answer) {
        return Ok(numbers);
    }
    let options = names(contest);
    match contest {
        Contest::Motion(_) | Contest::Consent(_) | Contest::Choose(_) => Ok(vec![find(&options, answer)?]),
        Contest::Approval(_) | Contest::Elect(_) | Contest::Budget(_) => {
            let mut chosen = list(&options, answer)?;
            chosen.sort_unstable();
            Ok(chosen)
        }
        Contest::Favourites(_) => list(&options, answer),
        Contest::Ranking(_) => places(&options, answer),
        Contest::Quadratic(quadratic) => {
            let rows = if quadratic.against { 2 } else { 1 };
            let (mut numbers, count) = (vec![0; options.len() * rows], options.len());
            for (option, number) in given(&options, answer)? {
                let at = if number < 0 && quadratic.against { option + count } else { option };
                put(
                    &mut numbers,
                    at,
                    i64::from(number).unsigned_abs().try_into().ok(),
                    number >= 0 || quadratic.against,
                )?;
            }
            Ok(numbers)
        }
        Contest::Score(_) | Contest::Points(_) | Contest::Amounts(_) => numbers(&options, answer),
        Contest::Grades(grades) => {
            let mut numbers = vec![0; options.len()];
            for part in parts(answer) {
                let (option, grade) = part.rsplit_once('=').ok_or_else(|| unread(part))?;
                let place = usize::try_from(find(&options, option)?).map_err(|_| unread(part))?;
                put(&mut numbers, place, Some(find(&grades.grades, grade)?), true)?;
            }
            Ok(numbers)
        }
    }
}

/// The options of a question as they are shown, in the order of their numbers.
pub fn names(contest: &Contest) -> Vec<String> {
    match contest {
        Contest::Motion(_) => MOTION.map(str::to_owned).to_vec(),
        Contest::Consent(_) => CONSENT.map(str::to_owned).to_vec(),
        Contest::Choose(choose) if choose.blank != Blank::Off => {
            contest.options().iter().cloned().chain(["blank".to_owned()]).collect()
        }
        _ => contest.options().to_vec(),
    }
}

fn unread(text: &str) -> Refused {
    Refused::input(format!(
        "\"{}\" is no answer to this question: folkmoot member vote shows its options",
        text.trim()
    ))
}

fn parts(answer: &str) -> impl Iterator<Item = &str> {
    answer.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// An option by its words, in any case, or by its number. Words come first: an option can be called "2".
fn find(options: &[String], text: &str) -> Result<u32, Refused> {
    let text = text.trim();
    let named = options.iter().position(|option| option.to_lowercase() == text.to_lowercase());
    let number = || text.parse::<usize>().ok().filter(|number| *number < options.len());
    named.or_else(number).and_then(|at| u32::try_from(at).ok()).ok_or_else(|| unread(text))
}

fn list(options: &[String], answer: &str) -> Result<Vec<u32>, Refused> {
    parts(answer).map(|part| find(options, part)).collect()
}

fn given(options: &[String], answer: &str) -> Result<Vec<(usize, i32)>, Refused> {
    let one = |part: &str| {
        let (option, number) = part.rsplit_once('=').ok_or_else(|| unread(part))?;
        let place = usize::try_from(find(options, option)?).map_err(|_| unread(part))?;
        Ok((place, number.trim().parse().map_err(|_| unread(part))?))
    };
    parts(answer).map(one).collect()
}

fn put(numbers: &mut [u32], at: usize, number: Option<u32>, can: bool) -> Result<(), Refused> {
    match (numbers.get_mut(at), number.filter(|_| can)) {
        (Some(place), Some(number)) => *place = number,
        _ => return Err(unread("a number")),
    }
    Ok(())
}

fn numbers(options: &[String], answer: &str) -> Result<Vec<u32>, Refused> {
    let mut numbers = vec![0; options.len()];
    for (option, number) in given(options, answer)? {
        put(&mut numbers, option, u32::try_from(number).ok(), true)?;
    }
    Ok(numbers)
}

/// "A > B = C": places from 0, level options sharing one; those left out share the last.
fn places(options: &[String], answer: &str) -> Result<Vec<u32>, Refused> {
    let mut places: Vec<Option<u32>> = vec![None; options.len()];
    let mut last = 0;
    for (place, level) in answer.split('>').map(str::trim).filter(|level| !level.is_empty()).enumerate() {
        let place = u32::try_from(place).map_err(|_| unread(level))?;
        for option in level.split('=') {
            let at = usize::try_from(find(options, option)?).map_err(|_| unread(option))?;
            let free = places.get_mut(at).filter(|place| place.is_none()).ok_or_else(|| unread(option))?;
            *free = Some(place);
        }
        last = place + 1;
    }
    Ok(places.into_iter().map(|place| place.unwrap_or(last)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contest(json: &str) -> Contest {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn answers_are_read_as_people_type_them() {
        let motion = contest(r#"{"kind":"motion","question":"Stove?"}"#);
        for (answer, wanted) in [("yes", vec![0]), (" No ", vec![1]), ("2", vec![2]), ("[1]", vec![1])] {
            assert_eq!(selection(&motion, answer).unwrap(), wanted);
        }
        for wrong in ["", "maybe", "3", "yes; no"] {
            assert_eq!(selection(&motion, wrong).unwrap_err().code, "device.input", "{wrong}");
        }
        let ranking = Contest::example("ranking").unwrap();
        let options = names(&ranking);
        let typed = format!("{} > {} = {}", options[2], options[0], options[1]);
        let places = selection(&ranking, &typed).unwrap();
        assert_eq!(places[..3], [1, 1, 0]);
        assert!(places[3..].iter().all(|place| *place == 2));
        assert!(selection(&ranking, &format!("{0} > {0}", options[0])).is_err());
        let approval = Contest::example("approval").unwrap();
        let options = names(&approval);
        assert_eq!(selection(&approval, &format!("{}; {}", options[4], options[1])).unwrap(), [1, 4]);
        let score = Contest::example("score").unwrap();
        let numbers = selection(&score, &format!("{}=2", names(&score)[1])).unwrap();
        assert_eq!((numbers[0], numbers[1]), (0, 2));
    }

    #[test]
    fn every_kind_has_an_answer() {
        for kind in Contest::KINDS {
            let contest = Contest::example(kind).unwrap();
            let first = names(&contest)[0].clone();
            let read = selection(&contest, &first).or_else(|_| selection(&contest, &format!("{first}=1")));
            let read = read.or_else(|_| selection(&contest, &format!("{first}=0")));
            assert!(read.is_ok() || *kind == "grades", "{kind}");
        }
    }
}
