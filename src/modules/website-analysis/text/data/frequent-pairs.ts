const LIST = `
, and|of the|. the|in the|. "|, the|to the|, "|, but|( )|to be|. this|and the|on the|it is|. if|. it|) .|for the
with the|in a|. in|that the|is a|of a|. he|at the|by the|, or|" .|from the|) ,|, which|. i|can be|the same|if you|, it
you can|, you|it was|, as|, a|as a|. but|this is|is the|with a|. a|" "|if the|, in|" ,|, i|. for|will be|is not|to a
. you|it .|; and|, he|for a|he was|as the|the first|there is|all the|, for|, so|. when|, that|. there|" i|to do|, with
may be|one of|, if|? "|. and|0 .|in this|, to|there are|into the|when the|the "|. they|that is|was a|and a|out of
of his|have been|it ,|, then|for example|would be|should be|of this|" the|. (|however ,|must be|. '|, '|has been
want to|you have|had been|. as|. to|number of|" and|used to|. )|need to|! "|have to|the other|to make|on a|example ,
to use|which is|, who|they are|non -|) and|. we|to have|a little|you are|be used|have a|does not|to get|be a|use the
such as|part of|: the|not be|there was|. so|; but|, we|that it|and then|the following|, they|more than|is to|, this
the little|in his|by a|said ,|are not|a new|but the|the most|i have|a few|do not|. these|is that|to see|time ,|: "
the device|. note|note that|, when|as well|them .|they were|was the|the current|, there|and i|. -|the new|like a|. see
about the|. that|that you|such a|the next|, was|did not|, is|the last|it will|at least|if it|, not|i am|is used|. all
is ,|the time|you want|the world|end of|. then|, because|over the|. 0|well ,|the end|. one|into a|a good|of these
of them|but it|was not|able to|and it|time .|a very|a single|at all|. ,|) is|. on|of course|going to|instead of
and that|the old|the driver|some of|through the|is an|we have|so that|. at|in which|, however|is no|of it|is in|from a
and in|when he|of all|it would|i don't|the system|than the|but i|, of|up to|i was|a "|. however|the value|not a
using the|, like|that they|and ,|of their|see the|, though|would have|. some|i think|a great|as it|; the|of an|the only
( or|have the|the file|will not|them ,|the two|at a|( see|the whole|, by|or a|" you|we are|if a|way to|could be|, at
or the|, even|it to|. now|has a|that ,|) to|can use|after the|. his|in that|he is|under the|value of|be the|that i
that are|that a|' '|up the|use of|as if|kind of|in an|you may|before the|are the|when you|, such|all of|might be
in order|, where|" --|now ,|. what|you need|, all|to it|you know|" )|the name|, an|and so|you ,|to his|" is|where the
rather than|the right|with an|( and|sort of|me ,|had a|the way|you will|well as|not to|. it's|. an|trying to|for this
this ,|the second|the number|as an|could not|, one|it has|to this|to go|not the|and other|how to|again ,|back to|then ,
of that|a man|most of|" but|it can|to -|the code|you should|. with|i .|they had|) :|and "|, on|-- and|you to|to find
. .|) ;|when a|" to|of its|case ,|, while|is also|and to|to an|so ,|i can|which the|( the|" in|to work|we can|do you
his own|in some|of your|set of|that was|order to|it in|to take|a lot|the string|may not|to say|etc .|in their|would not
the data|list of|" it|) or|, it's|for more|. after|and they|that this|between the|as to|you don't|the rest|i will|- in
, no|if i|) the|man ,|go to|: this|then the|that there|, etc|the best|version of|of those|. no|file .|a string|" a
yes ,|enough to|in your|course ,|had to|a reference|during the|a time|for all|, since|like the|a number|which are
there .|due to|try to|be able|) )|the man|this document|is called|it may|i had|when i|because the|since the|if they
and is|. each|based on|all .|all ,|so much|i know|just as|look at|but not|. since|within the|that can|; it|as they
what you|was in|say ,|in any|like this|means that|of any|that we|to give|their own|system .|in all|can also|, just
in fact|. by|, including|a file|, too|and not|what is|used in|; "|used for|and there|seemed to|you must|the door
the case|as you|according to|a long|if there|and if|and all|this .|any of|as i|this case|of which|reference to
access to|he has|because of|this :|of "|down the|" that|again .|by default|and you|not have|set to|for an|i do
when they|that .|used by|to keep|( in|there ,|these are|) -|may have|to "|on .|a .|to your|should not|described in
possible to|. even|' and|file ,|" what|, had|in my|is set|needs to|are in|to create|you .|only one|make a|to know
type of|up .|name of|rest of|even if|" for|the above|: not|here ,|against the|because it|to run|be in|for that|the fact
them to|of my|make sure|use a|cannot be|. while|for it|you do|a small|? how|-- the|: if|to read|no ,|. most|and this
they have|was so|lot of|, from|of what|only the|for some|. here|the very|up ,|the top|to add|in its|get the|for each
for his|this was|first ,|the use|she said|which was|- time|and as|when it|and was|one .|are a|there were|the state|- to
a list|what the|the user|a bit|out .|new york|of our|" (|but they|to write|) in|the one|while the|the program|the list
; for|any other|was to|( "|a -|on an|it should|was no|is only|( which|found in|- level|. also|the more|no longer|but a
it does|up in|be called|must have|time to|, without|' i|to look|. once|you see|out the|, are|are used|, after|the green
a given|to avoid|oh ,|way ,|on ,|those who|its own|well .|for you|came to|to change|, --|! !|i could|" or|at this
up and|way .|and when|out ,|code ,|- the|about it|than a|they can|you could|will have|house ,|the memory|using a|self -
code .|or "|create a|i would|at once|we will|seem to|, my|for instance|is still|the source|value .|. --|upon the|not .
fact that|so the|or more|that if|do i|set the|this means|- )|make it|and its|as "|get a|in other|side of|the output
that has|wanted to|, see|associated with|. thus|. because|not only|. use|after a|it must|to them|to set|no one
this time|, please|how do|or not|until the|- based|to that|one ,|. of|had not|. net|the original|might have|or to|- a
the '|a large|a particular|a more|. not|less than|? i|has the|: a|as in|each other|in addition|amount of|an example
people who|, some|do with|if your|" this|an array|and more|do this|a different|this will|is very|but ,|only a|here .
in one|work .|" if|too .|fact ,|pre -|that would|had no|on your|say that|you can't|in .|0 ,|system ,|( a|you might
as much|the entire|the actual|do .|data .|, only|half -|many of|i should|you would|but you|upon a|be sure|don't know
all that|and /|- and|" we|tell you|page .|what i|the people|and even|around the|the problem|soon as|sure that|, what
it had|think of|but if|to come|the return|like to|-- a|too ,|( i|if we|so it|world .|form of|same time|to call|or even
support for|it's not|the standard|you use|of each|followed by|it on|as soon|of some|in -|to think|to help|on this
that in|has to|the -|the main|long as|the left|across the|the command|to provide|is one|so you|do it|have no|details .
the result|below .|day ,|on to|at any|' .|work ,|, although|so far|used .|they will|it's a|with all|top of|seems to
to all|and an|. how|be done|' the|as for|of time|the table|) are|even though|function .|but there|is now|. my|indeed ,
do ,|- side|it all|way of|along with|to their|. first|' ,|depending on|the object|but this|note :|the big|in such
down to|) for|know what|of being|now .|to stop|( for|been a|make the|a non|up a|day .|the middle|a big|instance ,
that of|that will|also be|of one|attempt to|what it|and we|and -|away from|with it|your own|value is|the size
in general|with this|don't have|off the|the water|are you|and can|that "|went to|who are|an object|. any|to you|one or
too much|the variable|it doesn't|just a|not ,|likely to|to tell|, has|which will|. that's|same as|) that|to allow|low -
the key|and their|in and|" well|made a|. i'm|, these|looked at|you were|that all|to put|is just|it as|" no|how the
-- but|years ,|. many|each of|itself .|. another|( as|among the|to one|and some|: you|, rather|but in|a function
. changes|because they|and with|if this|re -|i want|read the|for any|and one|no more|. instead|size of|by using
similar to|instead .|types of|line .|; i|if you're|it also|piece of|i thought|in it|but that|up with|tried to|program .
file is|which can|here is|than one|because you|set up|the latter|were not|example :|come to|to ,|( if|example of|take a
: it|/ or|when we|well -|some other|full of|, $|the past|both the|therefore ,|in our|is possible|wish to|" there
refer to|to its|to my|" :|, how|world ,|could have|also ,|the character|how can|long -|" she|in ,|- specific|see ,
, will|hand ,|case .|to .|to handle|do the|it might|the head|words ,|and for|years ago|state of|be found|name ,
the real|versions of|result in|- up|a character|string ,|, each|" so|that have|much more|a pointer|from his|they could
of such|i ,|on it|a simple|said that|and are|about a|the day|use .|the country|. from|) will|above ,|what they
the process|uses the|sense of|set ,|know that|not in|is always|command ,|me to|the pattern|the core|out to|cases ,
they would|can i|point of|find the|are also|... .|the city|take the|, except|depends on|along the|change the|the final
for details|as long|to match|and of|to any|place .|program ,|can do|which ,|once upon|or other|case of|list .|added to
a special|, perhaps|know ,|the window|the idea|this can|: in|of memory|parts of|the public|used as|context ,|life .
expected to|it for|they do|i can't|you think|the third|, its|, using|can only|must not|is done|to build|and what
the point|have an|see that|for their|: '|if any|why ,|great deal|the beginning|in "|for me|- by|ought to|is being
and will|the platform|a way|other ,|all this|! i|. only|a certain|very much|same way|had the|general public|we were
ready to|a system|size ,|the future|it with|one -|necessary to|to which|a year|, most|name .|by an|the others|. both
be an|i did|" yes|same thing|and now|after all|the previous|an error|, nor|. although|, would|except that|it ;
to determine|is more|the stack|value ,|just the|point .|and at|is what|was an|at first|not all|class .|high -|be made
instance .|a set|is available|license (|this way|, especially|at that|the place|. don't|. do|- like|something like
via the|who is|) if|let me|the upper|and have|time the|it ?|with some|use it|years .|within a|see what|the common
said to|the call|only if|think that|memory .|allowed to|and how|, now|; they|above .|was just|or if|, unless|be set
for them|so many|the line|files .|! the|much as|so .|were the|can see|context .|is it|on some|looking at|thing .|is .
have had|- line|easy to|of -|as of|it could|the lower|event .|a couple|function is|sub -|. just|of data|year .|? the
though the|may also|required to|time of|has no|idea of|of life|data ,|an '|. such|year ,|the difference|an old|us ,
a sort|us .|and on|without the|are two|more .|the class|which had|what was|" as|" when|them in|. or|stored in|on their
thought of|length of|range of|to check|. its|multi -|the reference|of people|of two|but as|is true|device ,
the american|, any|to support|. :|, you'll|list ,|copy of|the word|the open|down ,|only be|whether the|. using|such an
people ,|known as|above the|beyond the|the values|to show|) "|, have|used ,|" of|looks like|table ,|which you|which has
other .|by :|the parent|as possible|should have|for your|) (|was that|) on|were to|to start|systems ,|built -|line ,
was going|is "|to another|, either|other than|directory ,|to prevent|itself ,|for those|the root|a process|the input
out a|how much|long ,|st .|even the|, whose|took the|as we|ability to|are no|pseudo -|result of|to try|a separate
by this|with that|or two|that his|very well|with their|are all|one is|provided by|default ,|do that|can have
addition to|and by|per -|and only|only to|much of|information about|off ,|a whole|possible ,|a '|/ .|just like
work with|and thus|. john|array ,|from there|a while|written in|do so|which may|this and|but when|then you|has not|. /
and yet|-- i|" -|with "|i suppose|level of|to specify|more of|space .|values .|will also|the type|to each
the corresponding|; that|- of|we must|to pay|functions .|the general|the kind|in particular|all over|which it|in many
through a|difference between|who have|this method|off .|bit of|; '|i never|it and|this may|a specific|equivalent to
supposed to|you mean|, very|a day|process .|i believe|is so|the event|it a|looking for|possible .|the subject|deal with
thing ,|believe that|there's no|the range|object .|a value|prior to|away ,|work on|is important|be ,|" ;|were a
information .|0 -|the reader|members of|the start|to understand|life ,|if not|, i'm|in effect|for these|something that
a regular|the host|contains the|to move|call the|the local|for which|, both|later ,|nothing to|, instead|or ,|is this
. here's|be more|. other|though ,|of us|sequence of|state .|how many|finally ,|the moment|a word|can get|a short|see if
the truth|with them|my own|home ,|the high|from one|the page|the ground|: and|a result|waiting for|be seen|" i'm
related to|the sun|of other|a class|; then|be considered|inside the|i mean|it were|problem .|provide a|" how|a program
with one|the national|thus ,|character ,|equal to|is for|. finally|not yet|on one|to talk|set .|to meet|to those
. otherwise|you cannot|but we|without a|away .|designed to|things ,|provides a|be .|put the|point ,|or in|, be
more information|variable ,|far as|that time|to leave|right to|other words|any time|the bottom|in both|better than
the basic|treated as|did you|the question|but also|. therefore|it seems|once ,|but what|group of|with its|i cannot
. why|way as|match the|argument .|the matter|group .|a second|times ,|are now|once .|. sometimes|so on|, your
information on|, two|capable of|you get|. their|the work|know how|that were|to return|: to|-- that|i say|the full
a real|from this|be written|on my|, until|to send|error .|0 )|outside the|the children|very good|. more|and also
some time|that one|use this|call to|it isn't|ago ,|; a|series of|then it|more ,|like that|subject to|number ,|it seemed
were in|" why|two -|of how|available for|the various|and has|there's a|. similarly|is quite|responsible for|to hold
to speak|right ,|, (|in these|it's the|to enable|true ,|couple of|wants to|one day|no other|but to|. before|reserved .
you had|was still|, more|different from|and no|in most|a full|if that|? what|else .|and may|to pass|in every|defined in
assume that|. like|that no|all these|front of|the three|messages from|that may|be no|to play|the task|files ,|the term
" do|from an|can't be|the argument|it from|to what|it by|and see|description of|us to|available .|tries to|, can|back .
have not|the field|to become|this message|or change|the long|otherwise ,|( $|, whether|) which|first time|to implement
over a|on that|ways to|be very|made the|with no|that when|not been|got to|not so|, before|. your|( like|by any|find a
they don't|. i'll|that some|the year|in front|the latest|" they|people are|me a|. those|wait for|general ,|which they
i must|it "|live in|or any|was at|right .|are ,|do a|time for|) of|the early|we need|where you|the address|over to
on how|similarly ,|we do|the target|any one|change .|regardless of|difficult to|one thing|not know|greater than|table .
. during|those of|. there's|attached to|was only|instead ,|as far|. two|children ,|even more|the lock|" then|don't want
process ,|the total|look for|purpose of|called "|the tree|advantage of|important to|which we|might not|" my|know the
enough ,|at it|? why|near the|with me|the power|, their|( but|) with|done .|the special|hard to|are some|from that
lots of|. perhaps|terms of|we should|scope of|here are|close to|on which|line of|the cross|for one|' is|it up|i hope
the form|that way|best .|- i|the contents|have it|though it|before ,|; if|place ,|is going|which i|where it|night ,
check the|that these|look like|the average|afraid of|needed to|others .|see it|: (|every time|and put|are still|even in
lead to|care of|be so|to $|together ,|command .|lack of|addition ,|the reason|time in|kinds of|ensure that|it out
available in|like "|) as|, don't|assigned to|at one|, do|the text|the ability|second ,|to some|for its|even when
keep the|the side|what do|room .|the patch|. every|data is|you say|memory ,|which means|put it|the highest|quite a
know .|none of|to other|for "|half of|behind the|as many|of you|beginning of|... "|the scope|how it|the path|data in
the i|the caller|in each|the need|is usually|class ,|the wall|characters ,|for many|i said|. please|the package|being a
has an|any more|interested in|in new|who were|a child|on all|0 and|, could|except for|side ,|own .|father ,|out that
the road|time and|" on|what a|. well|the processor|there will|meant to|i didn't|matter of|? )|is actually|others ,|" by
and most|on "|yet ,|been the|having a|that had|are available|we don't|" are|as one|argument is|to store|about this
window ,|a general|the back|points to|in terms|whether it|the story|with any|contents of|before .|the night
with respect|and from|had ,|first .|to ensure|; you|" at|his mind|middle of|( this|a method|outside of|also a
the underlying|with .|- style|written to|the amount|where a|; in|people .|the directory|got a|back ,|give the|long time
to hear|a group|) when|a problem|number .|have done|is needed|data to|to as|over -|: when|one can|, say|system is
to enter|of new|, therefore|the appropriate|you a|later .|! it|" not|below )|are only|type .|inc .|, let|we want|good .
problem is|known to|the purpose|to ask|- day|, may|was too|you that|. yes|into an|' "|to wait|the signal|applied to
are more|and make|name is|need not|call .|tree ,|nothing but|out in|true .|: for|down .|call it|an "|cases .|read ,
by one|this example|is defined|the .|) a|- 0|or you|no matter|what to|with your|years of|find out|. where|about ,|yet .
a kind|them as|refers to|hand .|where they|we could|character .|i'm sure|, about|key ,|other hand|have made|section .
single -|guaranteed to|and every|. is|only in|variety of|will do|a better|and use|the low|the normal|, along|least ,
in turn|following the|unfortunately ,|a package|% of|; so|found that|them all|off to|found a|the good|the thread
come in|to turn|, i'll|as follows|who ,|a part|reason ,|. our|available to|unless you|the least|they may|once the
and any|let us|' (|the block|still ,|half a|respect to|to control|, under|and get|continue to|a high|the index|" now
is required|period of|with you|is all|no .|' to|the message|give you|example .|pair of|the results|" with|involved in
. let|always be|and which|needed .|now the|the primary|cost of|will only|these two|a place|is because|) this|this one
so we|much the|order of|the sequence|themselves .|to believe|back in|you like|and '|as part|could ,|what we|on its
down and|think it|another ,|to deal|system (|short ,|was one|: i|. i've|is expected|portion of|talking about|will ,
type ,|useful for|like it|toward the|the loop|the configuration|the cost|can make|- space|but at|open ,|systems .
not that|policy .|belonging to|( not|for every|to let|, that's|or by|history of|this has|" one|will cause|, well
done by|values of|moment ,|said :|and be|it (|, looking|the length|not use|appear to|door ,|done ,|to explain|what are
key .|arguments .|with each|attention to|effect of|form ,|since it|a common|for my|if ,|. again|a fine|by -|belongs to
a bad|the lines|who has|contains a|reason to|state ,|to break|a hard|it at|out and|either .|a thing|is on|- "|will make
file in|double -|the child|either the|included in|in time|member of|happened to|part ,|by calling|easier to|and it's
and made|is probably|been in|sense ,|them with|the initial|( with|and very|country .|are using|changing the|support .
they should|a complete|write a|consists of|we may|and your|and must|for other|tree .|but only|examples of|for .
before it|, many|the error|i find|. people|is often|on top|start of|means of|up on|that doesn't|system :|to feel
although the|search for|" all|for ,|the arguments|. next|now that|interface .|a matter|it into|a series|, there's
sure to|the thing|inside a|that any|i get|platforms ,|still be|but with|not just|to follow|. be|from :|which were
willing to|for use|from it|decided to|in case|thing to|far more|will need|all right|run on|and write|! )|below ,
than it|as such|the body|intended to|the information|one that|use in|run the|code for|enough .|- hand|going on
section of|the order|to save|is about|but is|an empty|the group|values ,|this point|edge of|you and|made to|but then
of every|almost all|control .|this to|be on|supported by|is really|with my|a half|of ,|country ,|so long|a copy|? you
all other|one in|were ,|start with|i got|that means|is considered|far from|it takes|the words|be added|is found
family ,|things .|real -|together .|not at|be taken|a )|be of|value in|no such|knowledge of|a memory|or at|no way
mean ,|' it|unless the|last ,|. unfortunately|in use|me that|are very|made up|, those|didn't know|- oriented|. unlike
change in|size .|than that|; this|place to|array of|there may|and after|the part|sent to|about to|the red|a piece
only .|control of|have you|so if|to bring|moreover ,|is there|lines .|with other|the effect|( such|" was|" will
to remove|' )|level ,|structure .|they did|to these|object ,|is at|remember that|follow the|mind .|things that|heard of
a letter|all about|one to|that many|things are|will use|are .|given to|is made|never be|the issue|tend to|we had
will take|a nice|not even|the usual|see how|. make|- on|about .|the operating|least one|the set|dealing with|was made
with such|good ,|perhaps the|is useful|) can|each time|so they|ok ,|plenty of|method ,|attempts to|to protect|over ,
see a|first of|the example|allows the|0 (|not think|which would|reason for|a line|go on|need for|is simply|came from
read from|unable to|type :|and do|own ,|cause the|the author|a name|they must|are defined|understand the|people to
functions ,|files are|was .|- defined|onto the|thousands of|: as|and would|documented in|' in|twenty -|source of
have any|would like|on -|anyway ,|use ,|the implementation|the mouse|the context|mean that|that an|, respectively
the screen|a command|if no|mind ,|than to|have some|states .|to define|be "|are going|follows :|other people|details of
to carry|it again|called the|exactly the|get it|is something|below the|a sequence|to happen|including the|after that
that's the|was more|will never|include the|thing that|a similar|our own|the security|' a|place of|which case|effect ,
points .|the small|only ,|a ,|be created|returned to|feature .|the shell|is based|characters that|whether or
as described|people of|to catch|but for|it did|as with|does ,|the regular|hold the|. let's|: but|meaning of|from their
cross -|is created|much ,|out on|you call|returned .|as is|you "|very little|as usual|the worst|get to|of .|. maybe
point to|is another|way that|the answer|and does|the files|don't need|to our|which have|are just|are many|the market
! and|the greatest|you the|takes a|anything else|. new|and still|the situation|does the|do is|you really|to open
particular ,|, still|file for|the tail|) '|and therefore|need a|are :|. which|they all|be changed|won't be|no doubt
this kind|something of|the former|time that|of three|to stay|more complex|be careful|is much|when this|writes "|the law
the minimum|though .|the board|that their|appear in|it works|all those|a hundred|things to|into it|to 0|core .|- '
on each|word ,|, depending|, make|want the|if one|issues .|and run|it wasn't|as this|wrong .|. though|is currently
is necessary|and sometimes|hundreds of|only for|go back|both of|can find|saying that|you just|lines of|change ,|this in
made by|states ,|count of|otherwise .|a much|it be|in place|' -|leave the|order .|space ,|, should|little more|cherry -
it :|in short|be useful|-- in|in what|" '|to test|, 0|to learn|future .|a chance|as though|present .|which a
execution of|anyway .|implementation of|or so|names .|containing the|do anything|up at|collection of|. still|days ,
would you|is as|the english|at which|could do|. consider|a look|choose to|and again|that case|buffer ,|the wrong|, set
not support|at their|never been|drivers .|. besides|lines ,|better to|, down|! but|but it's|of information|removed from
" from|and my|more to|only when|returned from|provides the|aware of|for most|is likely|determine the|before you
more and|this would|many other|respectively .|by some|but still|not as|is why|end ,|they might|another .|code and
strings ,|of having|we know|operations .|most important|times .|' em|it !|, here|the sense|of many|the moon|end up
is almost|feature ,|go .|is less|the fields|back and|running on|found the|and others|making the|come from|get out|( '
i tell|rely on|note ,|a week|the possibility|that does|happen .|presence of|doesn't have|apply to|on them|allow the
from your|about how|read and|details on|early in|worry about|. hence|path .|was called|auto -|that such|! you
is allowed|) you|page ,|one side|do something|element of|may use|and these|find it|is provided|better .|they also
myself .|the surface|run .|is too|got the|, almost|end .|: there|of things|will help|this issue|first place|to include
object is|you'll need|are always|package .|small ,|process of|did the|make them|window .|the remaining|in two|of 0
the base|match .|programs .|in those|starting with|be to|an event|address .|after it|found it|aware that|, making|all i
if all|will get|many people|section ,|and should|, particularly|it comes|that your|the largest|a source|i just
them from|work for|is nothing|the biggest|also the|service ,|talk to|operation .|not an|once a|then a|been made
the individual|system that|. starting|from being|throughout the|( it|again and|be removed|friends ,
`;

/**
 * 3,000 pairs of neighbouring words or marks by falling frequency, averaged over printed prose (Brown corpus), mail,
 * novels and manuals; each occurs in at least four of five such collections.
 */
export const FREQUENT_PAIRS: readonly string[] = LIST.trim().split(/[|\n]/u);
